import { readTypedTime } from './typed-time';

it.each([
  ['16:30', '16:30'],
  ['16h30', '16:30'],
  ['16 giờ 30', '16:30'],
  ['1630', '16:30'],
  ['7.05', '07:05'],
  ['9', '09:00'],
  ['9h', '09:00'],
  ['', ''],
  ['trưa', 'trưa'],
])('reads %s as %s', (typed, time) => {
  expect(readTypedTime(typed)).toBe(time);
});
