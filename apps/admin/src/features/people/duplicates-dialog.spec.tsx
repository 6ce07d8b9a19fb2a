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

async function open() {
  const decided: string[][] = [];
  const shown = await renderScreen(
    <DuplicatesDialog
      mine={mine}
      duplicates={[earlier]}
      firstReason=""
      keptAs={`draft-${Math.random()}`}
      isPending={false}
      error={null}
      onOtherMatter={(reason) => decided.push(['other', reason])}
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
  expect(decided).toEqual([['other', 'Con thứ hai']]);
});

it('ends in favour of the dossier that is there', async () => {
  const { user, decided } = await open();
  await user.type(await screen.findByLabelText('Lý do'), 'Nộp lại cùng bộ');
  await user.click(screen.getByRole('button', { name: `Cùng việc, mở hồ sơ ${earlier.code}` }));
  expect(decided).toEqual([['same', earlier.id, 'Nộp lại cùng bộ']]);
});
