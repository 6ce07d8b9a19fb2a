import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen';
import { PersonFields } from './person-fields';
import { noPerson, type PersonValue } from './person-value';

let latest: PersonValue;

function Person({ kind = 'person' }: Pick<Partial<PersonValue>, 'kind'>) {
  const [person, setPerson] = useState<PersonValue>({ ...noPerson, kind });
  latest = person;
  return (
    <PersonFields
      idPrefix="applicant"
      value={person}
      onChange={(patch) => setPerson((before) => ({ ...before, ...patch }))}
    />
  );
}

const card =
  '001099012345|012345678|Nguyễn Văn An|05021999|Nam|Số 1, Phúc Xá, Ba Đình, Hà Nội|10052021';

it('fills the fields from the pasted card and goes on to the phone', async () => {
  const { user } = await renderScreen(<Person />);
  await user.click(screen.getByLabelText('Số định danh'));
  await user.paste(card);
  expect(latest).toMatchObject({
    personalId: '001099012345',
    fullName: 'Nguyễn Văn An',
    birthDate: '1999-02-05',
    sex: 'male',
    address: 'Số 1, Phúc Xá, Ba Đình, Hà Nội',
  });
  expect(screen.getByLabelText('Điện thoại')).toHaveFocus();
});

it('flags a name that lost its marks in the scanner', async () => {
  const { user } = await renderScreen(<Person />);
  await user.click(screen.getByLabelText('Số định danh'));
  await user.paste(card.replace('Nguyễn Văn An', 'Nguyen Van An'));
  expect(screen.getByText('Họ tên đọc từ thẻ mất dấu. Nhập lại dấu theo thẻ.')).toBeInTheDocument();
});

it('warns, without blocking, when the id speaks against the birth year', async () => {
  const { user } = await renderScreen(<Person />);
  await user.type(screen.getByLabelText('Số định danh'), '001099012345');
  await user.type(screen.getByLabelText('Ngày sinh'), '5/2/1998');
  await user.tab();
  expect(
    screen.getByText('Số định danh không khớp năm sinh 1998. Kiểm tra lại thẻ.'),
  ).toBeInTheDocument();
});

it('proposes the sex that the id says, and leaves what somebody chose', async () => {
  const { user } = await renderScreen(<Person />);
  await user.type(screen.getByLabelText('Số định danh'), '068195000123');
  expect(screen.getByLabelText('Nữ')).toBeChecked();
  await user.click(screen.getByLabelText('Nam'));
  await user.click(screen.getByLabelText('Số định danh'));
  await user.tab();
  expect(latest.sex).toBe('male');
  expect(
    screen.getByText('Số định danh không khớp giới tính. Kiểm tra lại thẻ.'),
  ).toBeInTheDocument();
});

it('counts the digits of an unfinished id when the field is left', async () => {
  const { user } = await renderScreen(<Person />);
  await user.type(screen.getByLabelText('Số định danh'), '00109901234');
  expect(screen.queryByText(/đang có/)).not.toBeInTheDocument();
  await user.tab();
  expect(screen.getByText('Số định danh phải có 12 chữ số; đang có 11.')).toBeInTheDocument();
});

it('stores a phone as ten digits and a name composed', async () => {
  const { user } = await renderScreen(<Person />);
  await user.type(screen.getByLabelText('Điện thoại'), '+84 912 345 678');
  await user.click(screen.getByLabelText('Họ và tên'));
  await user.paste('Phượng'.normalize('NFD'));
  await user.tab();
  expect(latest.phone).toBe('0912345678');
  expect(latest.fullName).toBe('Phượng'.normalize('NFC'));
});

it('asks an organisation for its tax number', async () => {
  const { user } = await renderScreen(<Person kind="organisation" />);
  await user.type(screen.getByLabelText('Mã số thuế'), '0100109107');
  await user.tab();
  expect(screen.getByText('Mã số thuế sai số kiểm tra.')).toBeInTheDocument();
});
