import { fireEvent, screen } from '@testing-library/react';
import { aPossibleDuplicate } from '../../testing/possible-duplicate';
import { renderScreen } from '../../testing/render-screen';
import { DuplicatesDialog } from './duplicates-dialog';

const mine = {
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Nguyễn Thị Hồng Phượng',
  birthDate: '1990-02-05',
  personalId: '068190004567',
  phone: null,
  address: null,
  submitterName: null,
};
const earlier = aPossibleDuplicate({ personalId: '0681•••••567', phone: '0912•••678' });

async function open(duplicates = [earlier]) {
  const decided: unknown[][] = [];
  const shown = await renderScreen(
    <DuplicatesDialog
      mine={mine}
      duplicates={duplicates}
      firstReason=""
      keptAs={`draft-${Math.random()}`}
      isPending={false}
      error={null}
      onOtherMatter={(reason, ids) => decided.push(['other', reason, ids])}
      onSameMatter={(id, reason) => decided.push(['same', id, reason])}
      onClose={() => undefined}
    />,
    { routes: ['/dossiers/$id'] },
  );
  return { ...shown, decided };
}

it('shows both side by side and takes no decision without a reason', async () => {
  const { user, decided } = await open();
  expect(await screen.findByText('0681•••••567')).toBeInTheDocument();
  expect(screen.getByText('Cùng người, cùng thủ tục')).toBeInTheDocument();
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(await screen.findByText('Ghi lý do ít nhất 5 ký tự.')).toBeInTheDocument();
  expect(decided).toEqual([]);
  await user.type(screen.getByLabelText('Lý do'), 'Con thứ hai');
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(decided).toEqual([['other', 'Con thứ hai', [earlier.id]]]);
});

it('ends in favour of the dossier that is there', async () => {
  const { user, decided } = await open();
  await user.type(await screen.findByLabelText('Lý do'), 'Nộp lại cùng bộ');
  await user.click(screen.getByRole('button', { name: `Cùng việc, mở hồ sơ ${earlier.code}` }));
  expect(decided).toEqual([['same', earlier.id, 'Nộp lại cùng bộ']]);
});

it('shows every one of them before it records that none is the same', async () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    aPossibleDuplicate({
      id: `0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b0${index}`,
      code: `H36.101-261120-010${index}`,
    }),
  );
  const { user, decided } = await open(many);
  await user.type(await screen.findByLabelText('Lý do'), 'Con khác');
  const codesShown = async (pages: string) => {
    await screen.findByText(`Đang xem ${pages} trong 7 hồ sơ`);
    return screen.getAllByRole('link').map(({ textContent }) => textContent?.slice(-4));
  };
  expect(await codesShown('1–3')).toEqual(['0100', '0101', '0102']);
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(await codesShown('4–6')).toEqual(['0103', '0104', '0105']);
  expect(screen.queryByText('Vẫn nhận, không trùng')).not.toBeInTheDocument();
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(await codesShown('7–7')).toEqual(['0106']);
  expect(decided).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Xem tiếp trong 7 hồ sơ' }));
  expect(await codesShown('1–3')).toEqual(['0100', '0101', '0102']);
  fireEvent.keyDown(document.body, { code: 'F9' });
  expect(decided).toEqual([['other', 'Con khác', many.map(({ id }) => id)]]);
});
