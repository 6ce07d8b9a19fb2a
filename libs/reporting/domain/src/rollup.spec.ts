import { localDate } from '@motcua/shared-time';
import * as fc from 'fast-check';
import { factMeasures, liveMeasures, measureNames, pairMeasures } from './measures';
import type { ReportedEventData, ReportedEventType, ReportPlace } from './reported-event';
import { factsOf, UnreadableFact } from './rollup';

const place: ReportPlace = {
  unitId: 'unit-1',
  procedureCode: '1.001193',
  channel: 'counter',
  employer: 'post',
};
/** 01:30 of 21 November in the office, still 20 November in UTC. */
const afterMidnight = new Date('2026-11-20T18:30:00Z');

function eventOf<Type extends ReportedEventType>(type: Type, data: ReportedEventData[Type]) {
  return { type, at: afterMidnight, data };
}

describe('the facts of a journal event', () => {
  it.each([
    ['dossier.registered', 'registered'],
    ['dossier.received', 'received'],
    ['dossier.refusalConfirmed', 'refused'],
    ['dossier.returned', 'returned'],
    ['dossier.stopped', 'stopped'],
  ] as const)('%s counts as %s on the day of the office', (type, measure) => {
    expect(factsOf(eventOf(type, place))).toEqual([
      { ...place, day: '2026-11-21', measure, delta: 1 },
    ]);
  });

  it.each([
    ['early', 'doneEarly'],
    ['onTime', 'doneOnTime'],
    ['late', 'doneLate'],
  ] as const)('a result ready %s counts as %s', (timeliness, measure) => {
    const event = eventOf('dossier.resultReady', { ...place, timeliness });
    expect(factsOf(event)).toEqual([{ ...place, day: '2026-11-21', measure, delta: 1 }]);
  });

  it('a correction takes the done fact back on the day it was counted', () => {
    const data = { ...place, timeliness: 'late', endedOn: localDate('2026-11-18') } as const;
    expect(factsOf(eventOf('dossier.resultCorrected', data))).toEqual([
      { ...place, day: '2026-11-18', measure: 'doneLate', delta: -1 },
    ]);
  });

  it('are none for events that no report counts', () => {
    for (const type of ['dossier.transferred', 'dossier.paperReused', 'toString']) {
      expect(factsOf({ type, at: afterMidnight, data: {} })).toEqual([]);
    }
  });

  it.each([
    ['unitId', { ...place, unitId: '' }],
    ['unitId', null],
    ['procedureCode', { ...place, procedureCode: 7 }],
    ['channel', { ...place, channel: 'fax' }],
    ['employer', { ...place, employer: null }],
  ])('cannot be read without %s', (field, data) => {
    const read = () => factsOf({ type: 'dossier.received', at: afterMidnight, data });
    expect(read).toThrow(new UnreadableFact('dossier.received', field));
  });

  it.each([
    ['dossier.resultReady', 'timeliness', place],
    ['dossier.resultCorrected', 'endedOn', { ...place, timeliness: 'late', endedOn: '2026-02-30' }],
  ])('%s cannot be read without its %s', (type, field, data) => {
    const read = () => factsOf({ type, at: afterMidnight, data });
    expect(read).toThrow(new UnreadableFact(type, field));
  });

  it('leave one done fact for a dossier however often its result is corrected', () => {
    const timeliness = fc.constantFrom('early', 'onTime', 'late');
    fc.assert(
      fc.property(fc.array(timeliness, { minLength: 1, maxLength: 6 }), (rounds) => {
        const counts = new Map<string, number>();
        const apply = (type: ReportedEventType, at: Date, data: unknown) => {
          for (const { day, measure, delta } of factsOf({ type, at, data })) {
            const key = `${day} ${measure}`;
            counts.set(key, (counts.get(key) ?? 0) + delta);
          }
        };
        for (const [index, each] of rounds.entries()) {
          const endedOn = `2026-11-${String(index + 10)}`;
          apply('dossier.resultReady', new Date(`${endedOn}T03:00:00Z`), {
            ...place,
            timeliness: each,
          });
          if (index === rounds.length - 1) continue;
          const data = { ...place, timeliness: each, endedOn };
          apply('dossier.resultCorrected', new Date('2026-12-01T03:00:00Z'), data);
        }
        const left = [...counts.entries()].filter(([, count]) => count !== 0);
        expect(left).toHaveLength(1);
        expect(left[0]?.[1]).toBe(1);
        expect(left[0]?.[0]).toContain(`2026-11-${rounds.length + 9}`);
      }),
    );
  });
});

describe('measures', () => {
  it('are facts of one event, pairs of two, or counted live', () => {
    expect([...factMeasures, ...pairMeasures, ...liveMeasures]).toEqual(measureNames);
    expect(pairMeasures).toEqual(['reused', 'resultSigned']);
    expect(liveMeasures).toEqual(['inTerm', 'dueSoon', 'overdue', 'paused']);
  });
});
