import type { TestApi } from '../support/test-api';

export interface Narrowing {
  readonly from: string;
  readonly to: string;
  readonly unitId?: string;
  readonly procedureCode?: string;
  readonly channel?: string;
  readonly employer?: string;
}

/** One dossier in one figure, on the day by which it belongs to a period. */
export interface CountedDossier {
  readonly measure: string;
  readonly day: string;
  readonly dossierId: string;
  readonly unitId: string;
  readonly procedureCode: string;
  readonly channel: string;
  readonly employer: string;
}

interface DossierRow {
  id: string;
  status: string;
  procedure_code: string;
  channel: string;
  received_unit_id: string;
  employer: string | null;
  received_at: Date | null;
  result_at: Date | null;
  ended_at: Date | null;
  returned_at: Date | null;
  due_at: Date | null;
  due_soon_at: Date | null;
  due: string | null;
}

interface JournalRow {
  type: string;
  subject_id: string;
  at: Date;
  data: Record<string, string>;
}

/** What counts a received dossier once, on the day it was received. */
const pairs = { reused: 'dossier.paperReused', resultSigned: 'dossier.resultSigned' };

/** The day on the office's wall: seven hours ahead of UTC, without any library. */
function wallDay(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function verdict(resultDay: string, dueDay: string): string {
  if (resultDay > dueDay) return 'doneLate';
  return resultDay === dueDay ? 'doneOnTime' : 'doneEarly';
}

function openFigure(row: DossierRow, today: string, dueSoonBefore: Date): string | undefined {
  if (row.result_at || row.ended_at || !row.received_at || !row.due_at || !row.due)
    return undefined;
  if (['awaitingSupplement', 'awaitingPayment', 'withdrawalRequested'].includes(row.status))
    return 'paused';
  if (row.due < today) return 'overdue';
  return (row.due_soon_at ?? row.due_at).getTime() <= dueSoonBefore.getTime()
    ? 'dueSoon'
    : 'inTerm';
}

/**
 * Every dossier in every figure by another road than the product's: the dossier rows as they stand
 * at the end, and the raw journal only for what leaves no date on the row.
 */
export async function countedDossiers(
  api: TestApi,
  today: string,
  dueSoonBefore: Date,
): Promise<readonly CountedDossier[]> {
  const rows = await api.rows<DossierRow>(
    `select d.id, d.status, d.procedure_code, d.channel, d.received_unit_id, s.employer,
       d.received_at, d.result_at, d.ended_at, d.returned_at, d.due_at, d.due_soon_at, d.due_on::text as due
     from dossier d left join staff s on s.id = d.received_by`,
  );
  const journal = await api.rows<JournalRow>(
    `select type, subject_id, at, data from journal where subject_type = 'dossier'`,
  );
  const counted: CountedDossier[] = [];
  for (const row of rows) {
    const place = {
      dossierId: row.id,
      unitId: row.received_unit_id,
      procedureCode: row.procedure_code,
      channel: row.channel,
    };
    const add = (measure: string, at: Date, employer = row.employer ?? 'none'): void => {
      counted.push({ ...place, measure, day: wallDay(at), employer });
    };
    if (row.received_at) add('received', row.received_at);
    if (row.result_at) add(verdict(wallDay(row.result_at), row.due ?? ''), row.result_at);
    if (row.returned_at) add('returned', row.returned_at);
    const open = openFigure(row, today, dueSoonBefore);
    if (open && row.received_at) add(open, row.received_at);
    if (row.status === 'stopped' && row.ended_at && row.received_at) add('stopped', row.ended_at);
    const own = journal.filter(({ subject_id }) => subject_id === row.id);
    for (const [measure, type] of Object.entries(pairs))
      if (row.received_at && own.some((each) => each.type === type)) add(measure, row.received_at);
    for (const { type, at, data } of own) {
      if (type === 'dossier.registered') add('registered', at, data.employer);
      if (type === 'dossier.refusalConfirmed') add('refused', at, data.employer);
      if (type === 'dossier.stopped' && !row.received_at) add('stopped', at, data.employer);
    }
  }
  return counted;
}

export function within(
  counted: readonly CountedDossier[],
  { from, to, ...narrowing }: Narrowing,
): readonly CountedDossier[] {
  return counted.filter(
    (each) =>
      each.day >= from &&
      each.day <= to &&
      Object.entries(narrowing).every(
        ([name, value]) => each[name as keyof CountedDossier] === value,
      ),
  );
}

const doneInTime = ['doneEarly', 'doneOnTime'];
const done = [...doneInTime, 'doneLate'];

const countNames = [
  'registered',
  'received',
  'refused',
  'doneEarly',
  'doneOnTime',
  'doneLate',
  'returned',
  'stopped',
  'inTerm',
  'dueSoon',
  'overdue',
  'paused',
];

interface PlainFigure {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The dossiers of a figure's numerator, by the figure's name. */
export function dossiersOf(counted: readonly CountedDossier[], name: string): readonly string[] {
  return counted
    .filter(({ measure, employer }) => {
      if (name === 'onTimeShare') return doneInTime.includes(measure);
      if (name === 'postalShare') return measure === 'received' && employer === 'post';
      if (name === 'reuseShare') return measure === 'reused';
      if (name === 'signedResultShare') return measure === 'resultSigned';
      return measure === name;
    })
    .map(({ dossierId }) => dossierId);
}

function share(numerator: number, denominator: number): PlainFigure {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator };
}

export function figuresBy(counted: readonly CountedDossier[]): Record<string, PlainFigure> {
  const size = (names: readonly string[]): number =>
    counted.filter(({ measure }) => names.includes(measure)).length;
  const figures: Record<string, PlainFigure> = {};
  for (const name of countNames) {
    const count = size([name]);
    figures[name] = { value: count, numerator: count, denominator: null };
  }
  figures.onTimeShare = share(size(doneInTime), size(done));
  for (const name of ['postalShare', 'reuseShare', 'signedResultShare'])
    figures[name] = share(dossiersOf(counted, name).length, size(['received']));
  return figures;
}
