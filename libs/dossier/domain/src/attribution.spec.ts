import {
  instantAt,
  localDate,
  localTime,
  mondayToFriday,
  usualSessions,
  workingCalendar,
  workingMinutesBetween,
} from '@motcua/shared-time';
import * as fc from 'fast-check';
import {
  attributeTime,
  type Holdup,
  type LifeFacts,
  type StatusStep,
  timeOwners,
} from './attribution';
import { dossierStatuses } from './dossier-status';

const calendar = workingCalendar({
  version: 1,
  coveredYears: [2026, 2027],
  days: [{ day: localDate('2026-11-24'), kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' }],
  week: mondayToFriday(usualSessions),
});
const at = (day: string, time = '07:30') => instantAt(localDate(day), localTime(time));
const step = (day: string, status: StatusStep['status'], resultHere = false): StatusStep => ({
  at: at(day),
  status,
  resultHere,
});
const day = 450;

const life: LifeFacts = {
  filedAt: at('2026-11-02'),
  until: at('2026-11-13'),
  firstOwner: 'receiver',
  steps: [
    step('2026-11-02', 'received'),
    step('2026-11-03', 'inProcess'),
    step('2026-11-05', 'awaitingSupplement'),
    step('2026-11-06', 'received'),
    step('2026-11-09', 'inProcess'),
    step('2026-11-10', 'resultReady'),
    step('2026-11-11', 'resultReady', true),
    step('2026-11-12', 'returned', true),
  ],
  holdups: [],
};

describe('whose time it was', () => {
  it('divides a life with one supplement', () => {
    const { parts, totalMinutes } = attributeTime({ ...life, until: at('2026-11-12') }, calendar);
    expect(parts).toEqual({
      applicant: 2 * day,
      receiver: 3 * day,
      processor: 3 * day,
      courier: 0,
      outsideSystem: 0,
      synchronisation: 0,
    });
    expect(totalMinutes).toBe(8 * day);
  });

  it('gives what lay in a bag to the courier, but not the wait for the applicant', () => {
    const holdups: Holdup[] = [
      { owner: 'courier', from: at('2026-11-04'), to: at('2026-11-06') },
      { owner: 'courier', from: at('2026-11-10'), to: null },
    ];
    const { parts, spans } = attributeTime({ ...life, until: at('2026-11-11'), holdups }, calendar);
    expect(parts).toMatchObject({ applicant: day, courier: 2 * day, processor: 2 * day });
    expect(spans.find(({ term }) => term === 'paused')?.owner).toBe('applicant');
    expect(spans.at(-1)).toMatchObject({ owner: 'courier', term: 'ended' });
  });

  it('blames a stuck system before the bag', () => {
    const holdups: Holdup[] = [
      { owner: 'courier', from: at('2026-11-03'), to: at('2026-11-05') },
      { owner: 'outsideSystem', from: at('2026-11-03'), to: at('2026-11-05') },
      { owner: 'synchronisation', from: at('2026-11-04'), to: at('2026-11-05') },
    ];
    const { parts } = attributeTime({ ...life, holdups }, calendar);
    expect(parts).toMatchObject({ courier: 0, outsideSystem: day, synchronisation: day });
  });

  it('adds up to the minute whatever happened, in whatever order it was recorded', () => {
    const minute = fc.integer({ min: 0, max: 40_000 });
    const instant = minute.map(
      (minutes) => new Date(at('2026-11-01').getTime() + minutes * 47_000),
    );
    const someSteps = fc
      .array(
        fc.record({
          at: instant,
          status: fc.constantFrom(...dossierStatuses),
          resultHere: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      .map((steps) => [...steps].sort((a, b) => a.at.getTime() - b.at.getTime()));
    const someHoldups = fc.array(
      fc.record({
        owner: fc.constantFrom('courier', 'outsideSystem', 'synchronisation'),
        from: instant,
        to: fc.option(instant),
      }) as fc.Arbitrary<Holdup>,
      { maxLength: 6 },
    );
    const owner = fc.constantFrom(...timeOwners);
    fc.assert(
      fc.property(
        instant,
        instant,
        owner,
        someSteps,
        someHoldups,
        (a, b, first, steps, holdups) => {
          const [filedAt, until] = a <= b ? [a, b] : [b, a];
          const facts = { filedAt, until, firstOwner: first, steps, holdups };
          const { parts, spans, totalMinutes } = attributeTime(facts, calendar);
          const sum = Object.values(parts).reduce((total, part) => total + part, 0);
          expect(sum).toBe(totalMinutes);
          expect(totalMinutes).toBe(workingMinutesBetween(filedAt, until, calendar));
          for (const [index, span] of spans.entries()) {
            expect(span.from).toEqual(index === 0 ? filedAt : spans[index - 1]?.to);
          }
          if (spans.length > 0) expect(spans.at(-1)?.to).toEqual(until);
          const turned = { ...facts, holdups: [...holdups].reverse() };
          expect(attributeTime(turned, calendar).parts).toEqual(parts);
        },
      ),
    );
  });
});
