import {
  instantAt,
  localDate,
  localTime,
  mondayToFriday,
  usualSessions,
  workingCalendar,
} from '@motcua/shared-time';
import type { StatusStep } from './attribution';
import { type StageContext, stageDueAt, stagesOf, supplementDuty, usualStageRules } from './stages';

const calendar = workingCalendar({
  version: 1,
  coveredYears: [2026],
  days: [{ day: localDate('2026-11-24'), kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' }],
  week: mondayToFriday(usualSessions),
});
const at = (day: string, time = '09:00') => instantAt(localDate(day), localTime(time));
const step = (day: string, status: StatusStep['status'], resultHere = false): StatusStep => ({
  at: at(day),
  status,
  resultHere,
});
const context: StageContext = {
  rules: usualStageRules,
  appointmentDueAt: at('2026-11-20', '17:00'),
  now: at('2026-11-18'),
  calendar,
};

describe('the stages of a dossier', () => {
  it.each([
    ['2026-11-09', '14:59', '2026-11-09', '17:00'],
    ['2026-11-09', '15:00', '2026-11-10', '11:30'],
    ['2026-11-20', '16:00', '2026-11-23', '11:30'],
    ['2026-11-23', '16:00', '2026-11-25', '11:30'],
    ['2026-11-21', '08:00', '2026-11-23', '11:30'],
  ])('received %s %s must be transferred by %s %s', (day, time, dueDay, dueTime) => {
    expect(stageDueAt('transfer', at(day, time), context)).toEqual(at(dueDay, dueTime));
  });

  it('follow each other and are judged each by its own deadline', () => {
    const stages = stagesOf(
      [
        step('2026-11-09', 'received'),
        step('2026-11-10', 'inProcess'),
        step('2026-11-12', 'awaitingSignature'),
        step('2026-11-13', 'resultReady'),
        step('2026-11-17', 'resultReady', true),
      ],
      context,
    );
    expect(stages.map(({ stage, timeliness }) => [stage, timeliness])).toEqual([
      ['transfer', 'late'],
      ['processing', 'early'],
      ['signature', 'early'],
      ['resultToCounter', 'late'],
      ['collection', null],
    ]);
    expect(stages.map(({ to }) => to === null)).toEqual([false, false, false, false, true]);
    expect(stages[0]?.workingMinutes).toBe(450);
  });

  it('warns while a stage still runs', () => {
    const received = [step('2026-11-18', 'received')];
    const dueSoon = { ...context, now: at('2026-11-18', '16:00') };
    const overdue = { ...context, now: at('2026-11-19') };
    expect(stagesOf(received, context)[0]?.timeliness).toBe('inTerm');
    expect(stagesOf(received, dueSoon)[0]?.timeliness).toBe('dueSoon');
    expect(stagesOf(received, overdue)[0]?.timeliness).toBe('overdue');
  });

  it('hold the agency to asking for what is missing within three working days', () => {
    const asked = (day: string) => [
      step('2026-11-09', 'received'),
      step('2026-11-10', 'inProcess'),
      step(day, 'awaitingSupplement'),
    ];
    expect(supplementDuty(asked('2026-11-12'), context)?.timeliness).toBe('onTime');
    expect(supplementDuty(asked('2026-11-13'), context)?.timeliness).toBe('late');
    expect(supplementDuty([step('2026-11-09', 'received')], context)).toBeNull();
  });
});
