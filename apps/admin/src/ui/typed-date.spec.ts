import { readTypedDate } from './typed-date';

it.each([
  ['05021999', '1999-02-05'],
  ['5/2/1999', '1999-02-05'],
  ['5-2-1999', '1999-02-05'],
  ['5.2.1999', '1999-02-05'],
  [' 05/02/1999 ', '1999-02-05'],
  ['29/2/2028', '2028-02-29'],
])('reads %s with the day first', (text, day) => {
  expect(readTypedDate(text)).toBe(day);
});

it.each([
  ['31/02/1999', 'notReal'],
  ['29/2/2027', 'notReal'],
  ['1/13/1999', 'notReal'],
  ['00011999', 'notReal'],
  ['5/2/99', 'shortYear'],
  ['050299', 'shortYear'],
  ['1999-02-05', 'invalid'],
  ['5/2/1999/1', 'invalid'],
  ['hôm nay', 'invalid'],
])('refuses %s as %s', (text, fault) => {
  expect(readTypedDate(text)).toBe(fault);
});
