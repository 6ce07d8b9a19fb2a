import { historyLines, kindOfEvent } from './event-kinds';
import type { JournalFact } from './get-dossier';

const fact = (id: string, type: string, at: string) =>
  ({ id, type, at, actor: { name: 'Thanh tra' }, data: {} }) as unknown as JournalFact;
const dayOf = (instant: string) => instant.slice(0, 10);

it('sorts events into what the filters of the history are called', () => {
  const kinds = [
    'dossier.received',
    'dossier.transferred',
    'dossier.documentAdded',
    'dossier.transferRequested',
    'dossier.resultArrived',
    'dossier.paperGiven',
    'dossier.paperRecorded',
    'dossier.openedWithReason',
  ].map(kindOfEvent);
  expect(kinds).toEqual([
    'status',
    'status',
    'papers',
    'money',
    'transport',
    'transport',
    'papers',
    'seen',
  ]);
});

it('folds readings that follow each other on one day, newest first', () => {
  const lines = historyLines(
    [
      fact('1', 'dossier.received', '2026-11-19T02:00:00Z'),
      fact('2', 'dossier.openedWithReason', '2026-11-19T03:00:00Z'),
      fact('3', 'dossier.personalDataViewed', '2026-11-19T03:01:00Z'),
      fact('4', 'dossier.openedWithReason', '2026-11-20T03:00:00Z'),
      fact('5', 'dossier.transferred', '2026-11-20T04:00:00Z'),
    ],
    dayOf,
  );
  const ids = lines.map((line) =>
    'fact' in line ? line.fact.id : line.readings.map(({ id }) => id),
  );
  expect(ids).toEqual(['5', ['4'], ['3', '2'], '1']);
});
