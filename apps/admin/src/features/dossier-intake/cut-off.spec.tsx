import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { newDraft } from '../../app/new-draft';
import { answer, type FakeServer } from '../../testing/fake-server';
import { draftId, drafts, openIntake, startIntakeDesk } from '../../testing/intake-desk';
import { renderScreen } from '../../testing/render-screen';
import { DraftMirror } from './draft-mirror';
import { aClerk } from './intake-facts.builder';
import { blankIntake } from './intake-form';
import { Intake } from './intake-screen';

afterEach(() => onlineManager.setOnline(true));

const otherDraftId = '0193a3c0-6f0e-4c3e-9d2a-6a1f2d1c9b99';
const typed = { ...blankIntake, applicant: { ...blankIntake.applicant, fullName: 'Lê Thị Ổn' } };
const keepOnThisPc = (id: string) =>
  new DraftMirror(aClerk().staff.id).write(id, { form: typed, etag: '"3"' });

/** The cable is pulled out as soon as it is known who sits there. */
function pullOutTheCable(server: FakeServer): void {
  server
    .on('GET /api/v1/me', () => {
      onlineManager.setOnline(false);
      return answer(aClerk());
    })
    .on(`GET ${drafts}/${otherDraftId}`, () => {
      throw new TypeError('Failed to fetch');
    });
}

it('begins a new intake with the cable out', async () => {
  pullOutTheCable(startIntakeDesk());
  await renderScreen(<Intake draftId={newDraft().draftId} />);
  expect(await screen.findByLabelText('Họ và tên')).toHaveValue('');
  expect(onlineManager.isOnline()).toBe(false);
});

it('opens a draft kept on this PC with the cable out', async () => {
  pullOutTheCable(startIntakeDesk());
  keepOnThisPc(otherDraftId);
  await renderScreen(<Intake draftId={otherDraftId} />);
  expect(await screen.findByDisplayValue('Lê Thị Ổn')).toBeInTheDocument();
  expect(onlineManager.isOnline()).toBe(false);
});

it('goes on with what lies on this PC while the server cannot be reached', async () => {
  const server = startIntakeDesk().on(`GET ${drafts}/${draftId}`, () => {
    throw new TypeError('Failed to fetch');
  });
  keepOnThisPc(draftId);
  const { user } = await openIntake();
  await user.click(await screen.findByDisplayValue('Lê Thị Ổn'));
  await user.paste(' Định');
  const saves = () => server.askedFor(`PUT ${drafts}/${draftId}`);
  await waitFor(() =>
    expect(saves().at(-1)?.body).toMatchObject({
      content: { applicant: { fullName: 'Lê Thị Ổn Định' } },
    }),
  );
  expect(saves()[0]?.headers.get('if-match')).toBe('"3"');
});
