import { screen } from '@testing-library/react';
import { localDate, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen';
import { LocalDateInput } from './local-date-input';

const reported: (LocalDate | undefined)[] = [];

function Birth() {
  const [day, setDay] = useState<LocalDate>();
  const change = (next: LocalDate | undefined) => {
    reported.push(next);
    setDay(next);
  };
  return (
    <>
      <LocalDateInput
        label="Ngày sinh"
        value={day}
        onChange={change}
        max={localDate('2026-11-22')}
      />
      <button onClick={() => setDay(localDate('1990-04-30'))}>Đọc thẻ</button>
    </>
  );
}

beforeEach(() => reported.splice(0));

it('knows the day before the field is left, and writes it out when it is', async () => {
  const { user } = await renderScreen(<Birth />);
  await user.type(screen.getByLabelText('Ngày sinh'), '05021999');
  expect(reported.at(-1)).toBe('1999-02-05');
  await user.tab();
  expect(screen.getByLabelText('Ngày sinh')).toHaveValue('05/02/1999');
});

it('names the fault only when the field is left, and keeps what was typed', async () => {
  const { user } = await renderScreen(<Birth />);
  const input = screen.getByLabelText('Ngày sinh');
  await user.type(input, '31/02/1999');
  expect(screen.queryByText(/không có thật/)).not.toBeInTheDocument();
  await user.tab();
  expect(screen.getByText('Ngày 31/02/1999 không có thật.')).toBeInTheDocument();
  expect(input).toHaveValue('31/02/1999');
  expect(reported.at(-1)).toBeUndefined();
});

it('refuses a day after the last one allowed', async () => {
  const { user } = await renderScreen(<Birth />);
  await user.type(screen.getByLabelText('Ngày sinh'), '1/1/2027');
  await user.tab();
  expect(screen.getByText('Ngày không được sau 22/11/2026.')).toBeInTheDocument();
});

it('shows a day that comes from elsewhere', async () => {
  const { user } = await renderScreen(<Birth />);
  await user.type(screen.getByLabelText('Ngày sinh'), '5/2');
  await user.click(screen.getByText('Đọc thẻ'));
  expect(screen.getByLabelText('Ngày sinh')).toHaveValue('30/04/1990');
});
