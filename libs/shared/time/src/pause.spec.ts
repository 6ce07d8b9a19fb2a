import fc from 'fast-check';
import { appointmentFor } from './appointment';
import { explainAppointment } from './appointment-explanation';
import { aCalendar } from './calendar.builder';
import { localDate } from './local-date';
import { localTime } from './local-time';
import { instantAt, officeDay, officeTime } from './office-time';
import { extendByPause, resumeAppointment } from './pause';
import { workingMinutesBetween } from './working-time';

const calendar = aCalendar();
const at = (text: string) => instantAt(localDate(text.slice(0, 10)), localTime(text.slice(11)));
const shown = (instant: Date) => `${officeDay(instant)} ${officeTime(instant)}`;
const fiveDays = { value: 5, unit: 'workingDay' } as const;

describe('the appointment after a pause', () => {
  const appointment = appointmentFor(at('2026-11-09 09:00'), fiveDays, calendar);
  const pause = { from: at('2026-11-10 10:00'), to: at('2026-11-12 11:00') };

  it('moves by the working time paused', () => {
    const moved = resumeAppointment(appointment, { ...pause, policy: 'resume' }, calendar);
    expect(shown(appointment.dueAt)).toBe('2026-11-16 09:00');
    expect(moved.paused).toEqual({ workingMinutes: 2 * 450 + 60, calendarDays: 2 });
    expect(shown(moved.dueAt)).toBe('2026-11-18 10:00');
    expect(moved.skipped.map(({ day }) => day)).toEqual(['2026-11-14', '2026-11-15']);
  });

  it('is counted again from zero where the law says so', () => {
    const restarted = resumeAppointment(appointment, { ...pause, policy: 'restart' }, calendar);
    expect(restarted).toEqual(appointmentFor(pause.to, fiveDays, calendar));
  });

  it('stays where the office was closed during the pause', () => {
    const moved = extendByPause(
      appointment,
      at('2026-11-14 08:00'),
      at('2026-11-15 20:00'),
      calendar,
    );
    expect(moved.dueAt).toEqual(appointment.dueAt);
  });

  it('moves a limit of calendar days by the days paused, over a holiday too', () => {
    const tenDays = appointmentFor(
      at('2026-02-10 09:00'),
      { value: 10, unit: 'calendarDay' },
      calendar,
    );
    const from = at('2026-02-11 09:00');
    const moved = extendByPause(tenDays, from, at('2026-02-13 09:00'), calendar, 'supplement');
    expect(shown(tenDays.dueAt)).toBe('2026-02-23 07:30');
    expect(shown(moved.dueAt)).toBe('2026-02-25 07:30');
    expect(explainAppointment(moved, 'vi')).toContain('Đã dừng tính 2 ngày trong khi chờ bổ sung.');
    expect(explainAppointment(moved, 'en')).toContain('Clock stopped 2 days while awaiting');
  });

  it('adds up over several pauses, and leaves what was left to work', () => {
    const start = at('2026-03-02 07:30').getTime();
    const minute = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 1, max: 60 }), (a, b, value) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
          (each) => new Date(start + each * 60_000),
        ) as [Date, Date];
        const limit = { value, unit: 'workingDay' } as const;
        const before = appointmentFor(new Date(start), limit, calendar);
        const after = extendByPause(before, from, to, calendar);
        const paused = workingMinutesBetween(from, to, calendar);
        expect(after.paused.workingMinutes).toBe(paused);
        expect(workingMinutesBetween(before.dueAt, after.dueAt, calendar)).toBe(paused);
        const middle = new Date((from.getTime() + to.getTime()) / 2);
        const twice = extendByPause(
          extendByPause(before, from, middle, calendar),
          middle,
          to,
          calendar,
        );
        expect(twice.dueAt).toEqual(after.dueAt);
      }),
      { numRuns: 300 },
    );
  });
});
