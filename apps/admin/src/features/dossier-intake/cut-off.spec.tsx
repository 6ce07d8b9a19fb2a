import { screen, waitFor } from '@testing-library/react';
import { draftId, drafts, openIntake, startIntakeDesk } from '../../testing/intake-desk';
import { DraftMirror } from './draft-mirror';
import { aClerk } from './intake-facts.builder';
import { blankIntake } from './intake-form';

it('goes on with what lies on this PC while the server cannot be reached', async () => {
  const server = startIntakeDesk().on(`GET ${drafts}/${draftId}`, () => {
    throw new TypeError('Failed to fetch');
  });
  const form = { ...blankIntake, applicant: { ...blankIntake.applicant, fullName: 'Lê Thị Ổn' } };
  new DraftMirror(aClerk().staff.id).write(draftId, { form, etag: '"3"' });
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
