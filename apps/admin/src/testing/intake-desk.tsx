import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer, refusal } from './fake-server';
import { renderScreen } from './render-screen';
import {
  aCheck,
  aClerk,
  birthProcedure,
  birthSummary,
} from '../features/dossier-intake/intake-facts.builder';
import { Intake } from '../features/dossier-intake/intake-screen';

export const draftId = '0193a3c0-6f0e-4c3e-9d2a-6a1f2d1c9b11';
export const drafts = '/api/v1/drafts';
export const card =
  '068190004568||Nguyễn Thị Hồng Phượng|05021990|Nữ|12 Thôn 3, xã Lạc Dương, Lâm Đồng|10052021';

const reasons = ['papersMissing', 'papersWrong'].map((code) => ({
  code,
  vi: code === 'papersMissing' ? 'Thiếu giấy' : 'Giấy tờ sai',
  en: code,
  needsLines: true,
  legalGround: null,
  exemptPerMille: 1000,
}));

/** A clerk at the counter with an empty intake, and a server that knows one procedure. */
export function startIntakeDesk(): FakeServer {
  localStorage.clear();
  sessionStorage.clear();
  URL.createObjectURL = () => 'blob:letter';
  URL.revokeObjectURL = () => undefined;
  window.open = jest.fn(() => window);
  const saved = { id: draftId, version: 1, content: {}, endedAt: null, dossierId: null };
  const server = new FakeServer()
    .on('GET /api/v1/me', () => answer(aClerk()))
    .on(`GET ${drafts}/${draftId}`, () => notFound())
    .on(`POST ${drafts}`, () => answer(saved, 201, { etag: '"1"' }))
    .on(`PUT ${drafts}/${draftId}`, () => answer(saved, 200, { etag: '"2"' }))
    .on('GET /api/v1/procedures', () => answer({ items: [birthSummary], next: null }))
    .on('GET /api/v1/procedures/1.001193', () => answer(birthProcedure()))
    .on('POST /api/v1/intake-checks', () => answer(aCheck()))
    .on('GET /api/v1/act-reasons', ({ query }) =>
      answer({ items: query.get('action') === 'exemptCharge' ? [] : reasons }),
    )
    .on('POST /api/v1/letter-previews', () => new Response(new Blob(['PNG'])))
    .on('POST /api/v1/dossiers', () => answer(received, 201, { etag: '"1"' }));
  server.install();
  return server;
}

export const notFound = () =>
  refusal({ type: '/problems/not-found', title: 'Không tìm thấy', status: 404, detail: '' });

export const received = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
  code: 'H36.101-261120-0042',
  status: 'received',
  receivedAt: '2026-11-20T02:30:00+00:00',
  applicant: { fullName: 'Nguyễn Thị Hồng Phượng' },
  procedure: { name: 'Đăng ký khai sinh', shortName: 'Đăng ký khai sinh' },
  appointment: {
    dueAt: '2026-11-23T09:30:00+00:00',
    dueOn: '2026-11-23',
    calendarVersion: 1,
    skipped: [],
    sentence: { vi: 'Hẹn trả thứ Hai 23/11/2026.', en: '' },
  },
};

export const openIntake = () =>
  renderScreen(<Intake draftId={draftId} />, {
    path: `/intake/${draftId}`,
    routes: ['/intake/$draftId', '/dossiers/$id'],
  });

/** Initials and Enter, the card, the phone and Enter: the papers are next. */
export async function enterPerson(user: Awaited<ReturnType<typeof openIntake>>['user']) {
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Số định danh')).toHaveFocus());
  await user.paste(card);
  await user.paste('0912345678');
  await user.keyboard('{Enter}');
}

export const row = (name: string) => screen.getByRole('row', { name });
export const press = (code: string) =>
  fireEvent.keyDown(document.activeElement ?? document, { code });
