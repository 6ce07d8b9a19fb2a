import { localDate } from '@motcua/shared-time';
import { earliestBirth, earliestPaper } from './likely-days';

it('takes nobody older than 130 years and no paper older than 1900', () => {
  expect(earliestBirth(localDate('2026-11-19'))).toBe('1896-11-19');
  expect(earliestBirth(localDate('2028-02-29'))).toBe('1898-02-28');
  expect(earliestPaper).toBe('1900-01-01');
});
