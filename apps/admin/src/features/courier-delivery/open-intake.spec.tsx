import { fireEvent, screen, waitFor } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { DraftMirror } from '../dossier-intake/draft-mirror';
import { requestOf } from '../dossier-intake/intake-request';
import type { Consignment } from './get-consignments';
import { OpenIntake } from './open-intake';

const collected = {
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b20',
  number: 'CP000000015VN',
  kind: 'collection',
  status: 'handedOver',
  dossierId: null,
  filedAt: '2026-11-19T03:00:00.000Z',
  procedureCode: '1.001193',
  contactName: 'Nguyễn Thị Hồng Phượng',
  contactPhone: '0912345678',
  contactAddress: '12 Trần Phú',
  toUnit: { id: 'commune', name: 'Phường Xuân Hương – Đà Lạt' },
} as unknown as Consignment;

beforeEach(() => {
  localStorage.clear();
  new FakeServer()
    .on('GET /api/v1/me', () =>
      answer({
        staff: { id: 'clerk', fullName: 'Trần Văn Bình', employer: 'state' },
        unit: { id: 'commune', name: 'Phường Xuân Hương – Đà Lạt' },
        permissions: ['dossier.receive'],
        now: '2026-11-20T02:30:00.000Z',
      }),
    )
    .install();
});

const open = (consignment: Consignment) =>
  renderScreen(<OpenIntake consignment={consignment} />, {
    routes: ['/intake/$draftId', '/deliveries/$no'],
  });

it('opens intake with what was told at the door, and sends the consignment with it', async () => {
  const { address } = await open(collected);
  await screen.findByRole('button', { name: /Tiếp nhận hồ sơ/ });
  expect(screen.getByText(/Tính là nộp lúc/)).toBeInTheDocument();
  fireEvent.keyDown(document.body, { code: 'F9' });
  await waitFor(() => expect(address()).toMatch(/^\/intake\//));
  const mirror = new DraftMirror('clerk');
  const [draftId = ''] = mirror.draftIds();
  const form = mirror.read(draftId)?.form;
  expect(form).toMatchObject({
    procedureCode: '1.001193',
    channel: 'post',
    applicant: { fullName: 'Nguyễn Thị Hồng Phượng', phone: '0912345678' },
  });
  expect(form && requestOf(form, '')).toMatchObject({
    channel: 'post',
    consignmentId: collected.id,
  });
});

it('is not offered twice, nor before the hand-over was signed, nor at another desk', async () => {
  const others: Partial<Consignment>[] = [
    { dossierId: 'known' },
    { filedAt: null },
    { toUnit: { id: 'other', name: 'Phường khác' } },
  ];
  for (const change of others) {
    const shown = await open({ ...collected, ...change } as Consignment);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    shown.unmount();
  }
});
