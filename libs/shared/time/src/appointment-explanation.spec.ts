import { postponedWithApology } from './apology';
import { appointmentFor, type PauseCause } from './appointment';
import { explainAppointment } from './appointment-explanation';
import { aCalendar, aCalendarDay } from './calendar.builder';
import { promisedEarlier } from './earlier-promise';
import { localDate } from './local-date';
import { localTime } from './local-time';
import { instantAt } from './office-time';
import { extendByPause } from './pause';
import type { TimeLimit } from './time-limit';

const calendar = aCalendar();
const at = (text: string) => instantAt(localDate(text.slice(0, 10)), localTime(text.slice(11)));
const explained = (receivedAt: string, limit: TimeLimit) => {
  const appointment = appointmentFor(at(receivedAt), limit, calendar);
  return [explainAppointment(appointment, 'vi'), explainAppointment(appointment, 'en')];
};

describe('the sentence that explains the date', () => {
  it('names the limit, the days skipped and the date', () => {
    expect(explained('2026-11-20 09:15', { value: 5, unit: 'workingDay' })).toEqual([
      'Thời hạn 5 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Sáu 20/11/2026, bỏ qua: thứ Bảy, Chủ nhật, 24/11 (nghỉ lễ). Hẹn trả thứ Hai 30/11/2026.',
      'Limit 5 working days from the next working day. Received Fri 20 Nov 2026; skipped: Saturdays, Sundays, 24 Nov (holiday). Due Mon 30 Nov 2026.',
    ]);
  });

  it('names both dates and why where an earlier one is promised', () => {
    const limit = { value: 5, unit: 'workingDay' } as const;
    const usual = appointmentFor(at('2026-11-20 09:15'), limit, calendar);
    const promise = { dueAt: at('2026-11-25 15:00'), reason: 'Đã có sẵn hồ sơ gốc. ' };
    const earlier = promisedEarlier(usual, promise, calendar);
    expect([explainAppointment(earlier, 'vi'), explainAppointment(earlier, 'en')]).toEqual([
      'Thời hạn 5 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Sáu 20/11/2026, bỏ qua: thứ Bảy, Chủ nhật, 24/11 (nghỉ lễ). Theo thời hạn là thứ Hai 30/11/2026. Hẹn sớm hơn: 15 giờ thứ Tư 25/11/2026 (Đã có sẵn hồ sơ gốc).',
      'Limit 5 working days from the next working day. Received Fri 20 Nov 2026; skipped: Saturday, Sunday, 24 Nov (holiday). By the limit it would be Mon 30 Nov 2026. Promised earlier: 15:00, Wed 25 Nov 2026 (Đã có sẵn hồ sơ gốc).',
    ]);
    const paused = extendByPause(
      earlier,
      at('2026-11-23 09:00'),
      at('2026-11-25 09:00'),
      calendar,
      'payment',
    );
    expect(explainAppointment(paused, 'vi')).toMatch(
      /Hẹn sớm hơn: .*Hẹn trả thứ Năm 26\/11\/2026\.$/,
    );
  });

  it('says why a same-day result waits for the next working day', () => {
    expect(explained('2026-11-20 15:40', { value: 1, unit: 'sameDay' })).toEqual([
      'Nhận sau 15 giờ nên trả trong ngày làm việc tiếp theo. Hẹn trả thứ Hai 23/11/2026.',
      'Received after 15:00, so due on the next working day. Due Mon 23 Nov 2026.',
    ]);
    expect(explained('2026-12-31 15:40', { value: 1, unit: 'sameDay' })).toEqual([
      'Nhận sau 15 giờ nên trả trong ngày làm việc tiếp theo, bỏ qua: thứ Bảy, Chủ nhật, 01/01 (nghỉ lễ). Hẹn trả thứ Hai 04/01/2027.',
      'Received after 15:00, so due on the next working day; skipped: Saturday, Sunday, 1 Jan (holiday). Due Mon 4 Jan 2027.',
    ]);
  });

  it('gives the time where hours matter', () => {
    expect(explained('2026-11-23 10:00', { value: 4, unit: 'workingHour' })).toEqual([
      'Thời hạn 4 giờ làm việc. Nhận thứ Hai 23/11/2026. Hẹn trả 16 giờ thứ Hai 23/11/2026.',
      'Limit 4 working hours. Received Mon 23 Nov 2026. Due 16:00, Mon 23 Nov 2026.',
    ]);
    expect(explained('2026-11-23 10:00', { value: 1, unit: 'sameDay' })).toEqual([
      'Trả trong ngày. Nhận thứ Hai 23/11/2026. Hẹn trả 16 giờ 30 thứ Hai 23/11/2026.',
      'Due on the same day. Received Mon 23 Nov 2026. Due 16:30, Mon 23 Nov 2026.',
    ]);
  });

  it('folds Tết and one week-end', () => {
    expect(explained('2026-02-12 09:00', { value: 2, unit: 'workingDay' })).toEqual([
      'Thời hạn 2 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Năm 12/02/2026, bỏ qua: thứ Bảy, Chủ nhật, 16/02–20/02 (nghỉ lễ). Hẹn trả thứ Hai 23/02/2026.',
      'Limit 2 working days from the next working day. Received Thu 12 Feb 2026; skipped: Saturdays, Sundays, 16 Feb–20 Feb (holiday). Due Mon 23 Feb 2026.',
    ]);
  });

  it('tells swapped days, days in lieu and a local closure apart', () => {
    const storm = aCalendar({
      days: [
        aCalendarDay(['2026-08-31', 'swapOff', 'Nghỉ hoán đổi']),
        aCalendarDay(['2026-09-01', 'compensatory', 'Nghỉ bù']),
        aCalendarDay(['2026-09-02', 'closure', 'Bão số 5']),
      ],
    });
    const appointment = appointmentFor(
      at('2026-08-31 09:00'),
      { value: 1, unit: 'workingDay' },
      storm,
    );
    expect(explainAppointment(appointment, 'vi')).toBe(
      'Thời hạn 1 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Hai 31/08/2026, bỏ qua: 31/08 (nghỉ hoán đổi), 01/09 (nghỉ bù), 02/09 (đóng cửa). Nhận ngoài giờ làm việc nên tính từ 7 giờ 30 thứ Năm 03/09/2026. Hẹn trả thứ Sáu 04/09/2026.',
    );
  });

  it('says from when an evening reception counts', () => {
    expect(explained('2026-11-25 18:00', { value: 1, unit: 'workingDay' })).toEqual([
      'Thời hạn 1 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Tư 25/11/2026. Nhận ngoài giờ làm việc nên tính từ 7 giờ 30 thứ Năm 26/11/2026. Hẹn trả thứ Sáu 27/11/2026.',
      'Limit 1 working day from the next working day. Received Wed 25 Nov 2026. Received outside opening hours, so counted from 07:30 on Thu 26 Nov 2026. Due Fri 27 Nov 2026.',
    ]);
  });

  it.each<[TimeLimit, string, string]>([
    [
      { value: 0.5, unit: 'workingDay' },
      'Thời hạn 0,5 ngày làm việc, bằng 4 giờ làm việc.',
      'Limit 0.5 working days (4 hours of working time).',
    ],
    [
      { value: 3, unit: 'workingDay', countsFirstDay: true },
      'Thời hạn 3 ngày làm việc, tính cả ngày nhận.',
      'Limit 3 working days counting the day of reception.',
    ],
    [
      { value: 15, unit: 'calendarDay' },
      'Thời hạn 15 ngày, tính từ ngày tiếp theo.',
      'Limit 15 days from the next day.',
    ],
    [{ value: 1, unit: 'month' }, 'Thời hạn 1 tháng.', 'Limit 1 month.'],
  ])('begins with the limit %j', (limit, vi, en) => {
    const [vietnamese, english] = explained('2026-11-20 09:15', limit);
    expect(vietnamese?.startsWith(`${vi} Nhận`)).toBe(true);
    expect(english?.startsWith(`${en} Received`)).toBe(true);
  });

  it('says how long the clock stood still', () => {
    const appointment = appointmentFor(
      at('2026-11-09 09:00'),
      { value: 5, unit: 'workingDay' },
      calendar,
    );
    const moved = extendByPause(
      appointment,
      at('2026-11-10 07:30'),
      at('2026-11-11 08:00'),
      calendar,
      'supplement',
    );
    expect(explainAppointment(moved, 'vi')).toContain(
      'Đã dừng tính 1 ngày làm việc trong khi chờ bổ sung. Hẹn trả thứ Ba 17/11/2026.',
    );
    expect(explainAppointment(moved, 'en')).toContain(
      'Clock stopped 1 day of working time while awaiting a supplement.',
    );
  });

  it('names what was waited for, each once, and nothing where it is not known', () => {
    const appointment = appointmentFor(
      at('2026-11-09 09:00'),
      { value: 5, unit: 'workingDay' },
      calendar,
    );
    const paused = (causes: readonly (PauseCause | undefined)[]): string =>
      explainAppointment(
        causes.reduce(
          (each, cause) =>
            extendByPause(each, at('2026-11-10 07:30'), at('2026-11-10 08:30'), calendar, cause),
          appointment,
        ),
        'vi',
      );
    expect(paused(['payment', 'withdrawal', 'payment'])).toContain(
      'Đã dừng tính 3 giờ làm việc trong khi chờ thực hiện nghĩa vụ tài chính và chờ xem xét đề nghị rút hồ sơ.',
    );
    expect(paused([undefined])).toContain('Đã dừng tính 1 giờ làm việc. Hẹn trả');
  });

  it('says that the date is a new promise, and goes on from it when the term stands still', () => {
    const appointment = appointmentFor(
      at('2026-11-20 09:15'),
      { value: 2, unit: 'workingDay' },
      calendar,
    );
    const promised = postponedWithApology(appointment, at('2026-11-30 09:15'), calendar);
    const start =
      'Thời hạn 2 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Sáu 20/11/2026, bỏ qua: thứ Bảy, Chủ nhật, 24/11 (nghỉ lễ).';
    const apology = 'Hẹn cũ thứ Tư 25/11/2026. Đã xin lỗi và hẹn lại thứ Hai 30/11/2026.';
    expect(explainAppointment(promised, 'vi')).toBe(`${start} ${apology}`);
    expect(explainAppointment(promised, 'en')).toContain(
      'Promised before: Wed 25 Nov 2026. Apologised and promised anew for Mon 30 Nov 2026.',
    );
    const from = at('2026-11-25 07:30');
    const moved = extendByPause(promised, from, at('2026-11-26 07:30'), calendar, 'payment');
    expect(explainAppointment(moved, 'vi')).toContain(`${apology} Hẹn trả thứ Ba 01/12/2026.`);
  });

  it('tells of pauses and an apology of a same-day result received late too', () => {
    const late = appointmentFor(at('2026-11-20 15:40'), { value: 1, unit: 'sameDay' }, calendar);
    const from = at('2026-11-23 08:00');
    const moved = extendByPause(late, from, at('2026-11-23 10:00'), calendar, 'payment');
    expect(explainAppointment(moved, 'vi')).toBe(
      'Nhận sau 15 giờ nên trả trong ngày làm việc tiếp theo. Đã dừng tính 2 giờ làm việc trong khi chờ thực hiện nghĩa vụ tài chính. Hẹn trả thứ Tư 25/11/2026.',
    );
  });
});
