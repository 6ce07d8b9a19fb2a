import { isLocalDate, lengthOfMonth, type LocalDate } from '@motcua/shared-time';

export type DateFault = 'invalid' | 'notReal' | 'shortYear';

/** Reads `05021999`, `5/2/1999`, `5-2-1999` and `5.2.1999`, the day always first; strict. */
export function readTypedDate(text: string): LocalDate | DateFault {
  const typed = text.normalize('NFC').trim();
  const match =
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ??
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(typed);
  if (!match) {
    const hasShortYear = /^(\d{6}|\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2})$/.test(typed);
    return hasShortYear ? 'shortYear' : 'invalid';
  }
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  const iso = `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isReal && isLocalDate(iso) ? iso : 'notReal';
}

/** `05/02/1999`, as the field shows a date and takes it back. */
export function typedDateText(day: LocalDate): string {
  return day.split('-').reverse().join('/');
}
