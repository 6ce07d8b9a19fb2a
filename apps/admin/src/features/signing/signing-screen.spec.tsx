import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import type { PaperToSign } from './papers-to-sign';
import { SigningScreen } from './signing-screen';

const paper: PaperToSign = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b31',
  dossierId: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b01',
  code: 'H36.101-261119-0001',
  dossierVersion: 4,
  applicantName: 'Nguyễn Thị Hồng Phượng',
  procedureName: 'Khai sinh',
  documentNo: 2,
  fileName: 'Giấy chứng sinh.pdf',
  paperName: 'Giấy chứng sinh',
  state: 'waiting',
  note: null,
  reason: null,
  signedNo: null,
  requestedAt: '2026-11-20T01:31:00Z',
  requestedBy: { id: 'clerk', fullName: 'Trần Văn Bình', employer: 'state' },
  settledAt: null,
  settledBy: null,
};

let items: PaperToSign[];
let server: FakeServer;

beforeEach(() => {
  items = [paper];
  server = new FakeServer()
    .on('GET /api/v1/signing-requests', () => answer({ items, next: null }))
    .on(`POST /api/v1/signing-requests/${paper.id}/signatures`, () => {
      items = [];
      return answer({ ...paper, state: 'signed', signedNo: 3 }, 201);
    })
    .on(`POST /api/v1/signing-requests/${paper.id}/returns`, () => {
      items = [];
      return answer({ ...paper, state: 'sentBack', reason: 'Trang hai mờ' }, 201);
    });
  server.install();
});

const open = () =>
  renderScreen(<SigningScreen />, { path: '/signed-in/signing', routes: ['/dossiers/$id'] });

it('signs a paper with one press and takes it off the list', async () => {
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Ký số Giấy chứng sinh' }));
  expect(await screen.findByText('Không có giấy tờ nào chờ ký số.')).toBeInTheDocument();
  const [sent] = server.askedFor(`POST /api/v1/signing-requests/${paper.id}/signatures`);
  expect(sent?.body).toEqual({ reason: 'Xác nhận bản số hóa đúng với bản chính' });
  expect(sent?.headers.get('idempotency-key')).toBeTruthy();
});

it('sends a paper back with the reason', async () => {
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lại Giấy chứng sinh' }));
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'Trang hai mờ' } });
  fireEvent.keyDown(window, { code: 'F9' });
  await waitFor(() =>
    expect(
      server.askedFor(`POST /api/v1/signing-requests/${paper.id}/returns`).map(({ body }) => body),
    ).toEqual([{ reason: 'Trang hai mờ' }]),
  );
});
