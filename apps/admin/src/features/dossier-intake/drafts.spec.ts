import { QueryClient } from '@tanstack/react-query';
import { newDraft } from '../../app/new-draft';
import { answer, FakeServer } from '../../testing/fake-server';
import { draftQuery, draftStore } from './drafts';
import { blankIntake } from './intake-form';

it('asks for a draft of its own making only once something was sent of it', async () => {
  const { draftId } = newDraft();
  const one = `GET /api/v1/drafts/${draftId}`;
  const server = new FakeServer()
    .on('POST /api/v1/drafts', () => answer({}, 201, { etag: '"1"' }))
    .on(one, () => answer({ content: {}, endedAt: null }, 200, { etag: '"1"' }));
  server.install();
  const open = () => new QueryClient().fetchQuery(draftQuery(draftId));
  expect(await open()).toBeNull();
  expect(server.askedFor(one)).toEqual([]);
  await draftStore.create(draftId, blankIntake);
  expect(await open()).toMatchObject({ etag: '"1"' });
});

it('asks for a draft that was begun elsewhere', async () => {
  const one = 'GET /api/v1/drafts/elsewhere';
  const server = new FakeServer().on(one, () => answer({ content: {} }, 200, { etag: '"2"' }));
  server.install();
  await new QueryClient().fetchQuery(draftQuery('elsewhere'));
  expect(server.askedFor(one)).toHaveLength(1);
});
