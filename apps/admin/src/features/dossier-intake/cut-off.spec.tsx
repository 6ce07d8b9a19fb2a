import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { newDraft } from '../../app/new-draft';
import { answer, type FakeServer } from '../../testing/fake-server';
import {
  draftId,
  drafts,
  enterPerson,
  openIntake,
  press,
  received,
  row,
  startIntakeDesk,
} from '../../testing/intake-desk';
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

it('writes down what was brought on a slip of its own while no number can be given', async () => {
  window.print = jest.fn();
  const server = startIntakeDesk();
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  act(() => onlineManager.setOnline(false));
  expect(await screen.findByRole('button', { name: 'In phiếu ghi nhận tạm' })).toBeVisible();
  press('F9');
  await waitFor(() => expect(window.print).toHaveBeenCalledTimes(1));
  const slip = document.querySelector('.printed-alone');
  expect(slip).toHaveTextContent('Chưa phải giấy hẹn. Hồ sơ chưa có mã.');
  expect(slip).toHaveTextContent('Nguyễn Thị Hồng Phượng');
  expect(slip).toHaveTextContent('Tờ khai, Bản chính, 1 bản, 1 tờ');
  expect(slip).not.toHaveTextContent('Giấy chứng sinh');
  act(() => onlineManager.setOnline(true));
  press('KeyN');
  expect(await screen.findByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })).toBeVisible();
  expect(server.askedFor('POST /api/v1/dossiers')).toHaveLength(0);
});

it('gives no slip for a dossier that the server may have numbered before the line dropped', async () => {
  const reception = 'POST /api/v1/dossiers';
  const server = startIntakeDesk().on(reception, () => {
    onlineManager.setOnline(false);
    throw new TypeError('Failed to fetch');
  });
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('KeyN');
  press('F9');
  const again = await screen.findByRole('button', { name: 'Thử lại' });
  expect(onlineManager.isOnline()).toBe(false);
  expect(screen.queryByRole('button', { name: 'In phiếu ghi nhận tạm' })).not.toBeInTheDocument();
  server.on(reception, () => answer(received, 201, { etag: '"1"' }));
  act(() => onlineManager.setOnline(true));
  await user.click(again);
  await waitFor(() => expect(server.askedFor(reception)).toHaveLength(2));
  expect(await screen.findByText(received.code)).toBeInTheDocument();
  const [first, second] = server
    .askedFor(reception)
    .map(({ headers }) => headers.get('idempotency-key'));
  expect(first).toBeTruthy();
  expect(second).toBe(first);
});

it('takes no other words while an act whose draft never reached the server is unanswered', async () => {
  const reception = 'POST /api/v1/dossiers';
  const cut = () => {
    throw new TypeError('Failed to fetch');
  };
  const server = startIntakeDesk()
    .on(`POST ${drafts}`, cut)
    .on(`PUT ${drafts}/${draftId}`, cut)
    .on(reception, cut);
  const { user } = await openIntake();
  await enterPerson(user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('KeyN');
  press('F9');
  expect(await screen.findByText(/đang chờ trả lời nên chưa sửa được/)).toBeVisible();
  expect(screen.getByLabelText('Họ và tên')).toBeDisabled();
  press('F9');
  expect(server.askedFor(reception)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Yêu cầu bổ sung' })).not.toBeInTheDocument();
});

it('repeats what was sent before the page was opened anew, and offers no slip for it', async () => {
  const reception = 'POST /api/v1/dossiers';
  const server = startIntakeDesk().on(reception, () => {
    onlineManager.setOnline(false);
    throw new TypeError('Failed to fetch');
  });
  const first = await openIntake();
  await enterPerson(first.user);
  await waitFor(() => expect(row('Tờ khai')).toHaveFocus());
  press('Space');
  press('Space');
  press('KeyN');
  press('F9');
  await screen.findByRole('button', { name: 'Thử lại' });
  const { content } = [
    ...server.askedFor(`POST ${drafts}`),
    ...server.askedFor(`PUT ${drafts}/${draftId}`),
  ].at(-1)?.body as { content: object };
  first.unmount();

  server
    .on(`GET ${drafts}/${draftId}`, () =>
      answer({ id: draftId, version: 2, content, endedAt: null, dossierId: null }, 200, {
        etag: '"2"',
      }),
    )
    .on(reception, () => answer(received, 201, { etag: '"1"' }));
  act(() => onlineManager.setOnline(true));
  const { user } = await openIntake();
  expect(await screen.findByText(/Lần bấm F9 trước chưa có trả lời/)).toBeVisible();
  act(() => onlineManager.setOnline(false));
  expect(screen.queryByRole('button', { name: 'In phiếu ghi nhận tạm' })).not.toBeInTheDocument();
  act(() => onlineManager.setOnline(true));
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText(received.code)).toBeInTheDocument();
  const sent = server.askedFor(reception);
  expect(sent).toHaveLength(2);
  expect(sent[1]?.headers.get('idempotency-key')).toBe(sent[0]?.headers.get('idempotency-key'));
  expect(sent[1]?.body).toEqual(sent[0]?.body);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('motcua.sent.'))).toEqual([]);
});
