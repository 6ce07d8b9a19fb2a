import { screen, within } from '@testing-library/react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import { JournalScreen } from './journal-screen';

const row = {
  id: 'row',
  position: 12,
  sequence: 3,
  type: 'dossier.assigned',
  subjectType: 'dossier',
  subjectId: '0193a000-0000-7000-8009-000000000001',
  subjectName: 'H36.101-261120-0042',
  actor: { id: 'lan', kind: 'staff', name: 'Phạm Thị Ngọc Lan', employer: 'state' },
  actorUnitName: 'P. Xuân Hương',
  unitId: null,
  unitName: null,
  at: '2026-11-20T02:30:00+00:00',
  deviceAt: null,
  data: { staffId: '0193a000-0000-7000-8005-000000000007' },
  names: { '0193a000-0000-7000-8005-000000000007': 'Nguyễn Văn Hùng' },
};

function open(shown: object = row, path = '/journal') {
  const sealed = { ...shown, changeId: 'c', leaf: null, sealNo: 1 };
  new FakeServer()
    .on('GET /api/v1/me', () => answer(signedIn(['journal.read'])))
    .on('GET /api/v1/units', () => answer({ items: [], next: null }))
    .on('GET /api/v1/journal', () => answer({ items: [shown], next: null }))
    .on('GET /api/v1/journal/row', () => answer(sealed))
    .install();
  return renderScreen(<JournalScreen />, { path });
}

it('says what a row is about and whom it names, in the list and beside it', async () => {
  const { user } = await open();
  expect(await screen.findByText('H36.101-261120-0042')).toBeInTheDocument();
  expect(screen.getByText(/· P\. Xuân Hương/)).toBeInTheDocument();
  await user.click(screen.getByText('Phạm Thị Ngọc Lan', { selector: 'p' }));
  const facts = await screen.findByRole('region', { name: 'Nội dung ghi' });
  expect(within(facts).getByText('Nguyễn Văn Hùng')).toBeInTheDocument();
  expect(screen.getByText('Hồ sơ · H36.101-261120-0042')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mọi việc của đối tượng này' }));
  expect(await screen.findByText('Một đối tượng: H36.101-261120-0042')).toBeInTheDocument();
});

it('says the parts of a fact in the same words, however deep they lie', async () => {
  const [tax, justice] = [
    '0193a000-0000-7000-8001-000000000021',
    '0193a000-0000-7000-8001-000000000022',
  ];
  const part = { unitId: tax, treasuryAccount: '3713.0.1', amount: 16_000 };
  await open(
    {
      ...row,
      type: 'remittance.made',
      subjectType: 'remittance',
      data: {
        lines: [{ courierId: null, amount: 16_000, parts: [part] }],
        vouchers: [
          { unitId: tax, voucherNo: 'CT-0012' },
          { unitId: justice, voucherNo: 'CT-0013' },
        ],
      },
      names: { [tax]: 'Thuế cơ sở 3', [justice]: 'Sở Tư pháp' },
    },
    '/journal?row=row',
  );
  const facts = await screen.findByRole('region', { name: 'Nội dung ghi' });
  const said = [...facts.querySelectorAll('dl > *')].map(({ textContent }) => textContent);
  expect(said).toEqual([
    'Từng khoản nộpSố tiền: 16.000, Chia theo tài khoản: ' +
      '(Đơn vị: Thuế cơ sở 3, Tài khoản kho bạc: 3713.0.1, Số tiền: 16.000)',
    'Chứng từ riêngĐơn vị: Thuế cơ sở 3, Số chứng từ: CT-0012; ' +
      'Đơn vị: Sở Tư pháp, Số chứng từ: CT-0013',
  ]);
});
