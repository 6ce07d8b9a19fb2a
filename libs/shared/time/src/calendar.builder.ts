import { localDate } from './local-date';
import { localTime } from './local-time';
import {
  mondayToFriday,
  usualSessions,
  workingCalendar,
  type CalendarDay,
  type CalendarDayKind,
  type WorkingCalendar,
  type WorkingCalendarFacts,
} from './working-calendar';

const days: readonly (readonly [string, CalendarDayKind, string])[] = [
  ['2026-01-01', 'holiday', 'Tết Dương lịch'],
  ['2026-01-02', 'swapOff', 'Nghỉ hoán đổi'],
  ['2026-01-10', 'swapWork', 'Làm bù cho 02/01'],
  ['2026-02-16', 'holiday', 'Tết Bính Ngọ'],
  ['2026-02-17', 'holiday', 'Tết Bính Ngọ'],
  ['2026-02-18', 'holiday', 'Tết Bính Ngọ'],
  ['2026-02-19', 'holiday', 'Tết Bính Ngọ'],
  ['2026-02-20', 'holiday', 'Tết Bính Ngọ'],
  ['2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương'],
  ['2026-04-27', 'compensatory', 'Giỗ Tổ Hùng Vương – nghỉ bù'],
  ['2026-04-30', 'holiday', 'Ngày Chiến thắng'],
  ['2026-05-01', 'holiday', 'Ngày Quốc tế Lao động'],
  ['2026-08-22', 'swapWork', 'Làm bù cho 31/8'],
  ['2026-08-31', 'swapOff', 'Nghỉ hoán đổi'],
  ['2026-09-01', 'holiday', 'Quốc khánh (ngày liền kề)'],
  ['2026-09-02', 'holiday', 'Quốc khánh'],
  ['2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'],
  ['2027-01-01', 'holiday', 'Tết Dương lịch'],
];

export function aCalendarDay([day, kind, name]: (typeof days)[number]): CalendarDay {
  return { day: localDate(day), kind, name };
}

/** For specs: an office open 07:30-11:30 and 13:30-17:00 in 2026 and 2027, results at 16:30. */
export function aCalendar(changes: Partial<WorkingCalendarFacts> = {}): WorkingCalendar {
  return workingCalendar({
    version: 3,
    coveredYears: [2026, 2027],
    days: days.map(aCalendarDay),
    week: mondayToFriday(usualSessions),
    returnHour: localTime('16:30'),
    ...changes,
  });
}
