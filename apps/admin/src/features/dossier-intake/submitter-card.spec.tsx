import { act, screen, waitFor } from '@testing-library/react';
import { card, enterPerson, openIntake, press, startIntakeDesk } from '../../testing/intake-desk';
import { Scanner } from '../../testing/scanner';

const bearersCard =
  '068092000456||Trần Đình Khôi Nguyên|14071992|Nam|45 Phan Đình Phùng, phường Lâm Viên|10052021';

beforeEach(() => {
  startIntakeDesk();
});

const scan = (text: string) =>
  act(() => new Scanner(document.activeElement ?? document.body).scan(text));

it('takes the card of whoever brings the dossier for them, and leaves the owner as they are', async () => {
  const { user } = await openIntake();
  await enterPerson(user);
  await user.click(screen.getByLabelText('Nộp thay'));
  scan(bearersCard);
  expect(await screen.findByDisplayValue('Trần Đình Khôi Nguyên')).toHaveAttribute(
    'id',
    'submitter.fullName',
  );
  expect(screen.getByLabelText('Quan hệ')).toHaveFocus();
  expect(screen.getByDisplayValue('068092000456')).toHaveAttribute('id', 'submitter.personalId');
  expect(screen.getByDisplayValue('Nguyễn Thị Hồng Phượng')).toHaveAttribute(
    'id',
    'applicant.fullName',
  );
});

it('reads the first card into the owner, also where somebody else brings the dossier', async () => {
  const { user } = await openIntake();
  await user.click(await screen.findByLabelText('Nộp thay'));
  scan(card);
  await waitFor(() =>
    expect(screen.getByLabelText('Họ và tên')).toHaveValue('Nguyễn Thị Hồng Phượng'),
  );
  await user.click(document.getElementById('submitter.personalId') as HTMLElement);
  await user.paste(bearersCard);
  expect(screen.getByLabelText('Người nộp thay')).toHaveValue('Trần Đình Khôi Nguyên');
  expect(screen.getByLabelText('Họ và tên')).toHaveValue('Nguyễn Thị Hồng Phượng');
});

it('names the representative of an organisation by the card, and asks for its tax number', async () => {
  const { user } = await openIntake();
  await user.type(await screen.findByLabelText('Thủ tục'), 'dkks{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Số định danh')).toHaveFocus());
  await user.click(screen.getByLabelText('Tổ chức'));
  scan(bearersCard);
  await waitFor(() =>
    expect(screen.getByLabelText('Người đại diện')).toHaveValue('Trần Đình Khôi Nguyên'),
  );
  press('F9');
  expect((await screen.findAllByText('Chưa nhập mã số thuế của tổ chức.')).length).toBeGreaterThan(
    0,
  );
});

it('reads a card into whoever brings the papers of an organisation, also when it was chosen last', async () => {
  const { user } = await openIntake();
  await user.click(await screen.findByLabelText('Nộp thay'));
  await user.click(screen.getByLabelText('Tổ chức'));
  scan(bearersCard);
  await waitFor(() =>
    expect(screen.getByLabelText('Người nộp thay')).toHaveValue('Trần Đình Khôi Nguyên'),
  );
  expect(screen.getByLabelText('Người đại diện')).toHaveValue('');
});
