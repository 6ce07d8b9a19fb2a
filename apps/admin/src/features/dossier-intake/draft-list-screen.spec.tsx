import { screen } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { draftId } from '../../testing/intake-desk';
import { renderScreen } from '../../testing/render-screen';
import { DraftListScreen } from './draft-list-screen';
import { aClerk } from './intake-facts.builder';

it('says whose matter a draft is, also before it is given up', async () => {
  localStorage.clear();
  const draft = {
    id: draftId,
    version: 3,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    applicantName: 'Ngô Bảo',
    author: { id: 's2', fullName: 'Lê Thị Mai', employer: 'post' },
    updatedAt: '2026-11-20T02:30:00.000Z',
  };
  new FakeServer()
    .on('GET /api/v1/me', () => answer(aClerk()))
    .on('GET /api/v1/drafts', ({ query }) =>
      answer({ items: query.get('scope') === 'desk' ? [] : [draft], next: null }),
    )
    .install();
  const { user } = await renderScreen(<DraftListScreen />, {
    path: '/intake',
    routes: ['/intake/$draftId'],
  });
  expect(await screen.findByRole('row', { name: /Ngô Bảo/ })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Bỏ' }));
  expect(
    await screen.findByRole('dialog', {
      name: 'Bỏ bản nhập dở «Đăng ký khai sinh · Ngô Bảo»',
    }),
  ).toBeInTheDocument();
});
