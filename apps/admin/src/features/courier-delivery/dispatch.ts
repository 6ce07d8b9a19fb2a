import { api, read } from '../../app/api';
import { newIntentKey } from '../../app/intent-key';
import type { RowAnswer } from '../../ui/bulk-act';
import { ProblemError } from '../../ui/problem-error';
import type { ConsignmentItem } from './get-consignments';
import { tagOf } from './get-manifests';

type Row = Omit<ConsignmentItem, 'daysLeft'>;
type Route = Pick<Row, 'kind' | 'postUnit' | 'fromUnit' | 'toUnit'>;

/** Where a bag with the consignment starts and ends: a result goes to the post office first. */
export function routeOf({ kind, postUnit, fromUnit, toUnit }: Route) {
  if (kind === 'delivery') return { from: fromUnit ?? postUnit, to: postUnit };
  return { from: postUnit, to: toUnit ?? postUnit };
}

const refusalOf = (error: unknown): string => {
  if (error instanceof ProblemError) return error.problem.detail || error.problem.title;
  throw error;
};

type Sentence = (row: Row) => string;

/** One row after the other, each with its own answer: a refused one never stops the rest. */
async function eachRow(
  rows: readonly Row[],
  act: (row: Row) => Promise<string>,
): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = [];
  for (const row of rows) {
    try {
      answers.push({ rowKey: row.id, ok: true, sentence: await act(row) });
    } catch (error) {
      answers.push({ rowKey: row.id, ok: false, sentence: refusalOf(error) });
    }
  }
  return answers;
}

const headers = (row: Row) => ({
  'Idempotency-Key': newIntentKey(),
  'If-Match': tagOf(row),
});

export function assignAll(
  rows: readonly Row[],
  courierId: string,
  done: Sentence,
): Promise<RowAnswer[]> {
  return eachRow(rows, async (row) => {
    const params = { path: { id: row.id }, header: headers(row) };
    const body = { action: 'assign' as const, courierId };
    await read(api.POST('/api/v1/consignments/{id}/actions', { params, body }));
    return done(row);
  });
}

interface Bag {
  id: string;
  number: string;
}

/** The bag that is being made for this way, or a new one. */
async function bagFor(fromUnitId: string, toUnitId: string): Promise<Bag> {
  const query = { status: 'open' as const, unitId: fromUnitId, limit: 100 };
  const open = await read(api.GET('/api/v1/manifests', { params: { query } }));
  const found = open.items.find(
    ({ fromUnit, toUnit }) => fromUnit.id === fromUnitId && toUnit.id === toUnitId,
  );
  if (found) return found;
  const params = { header: { 'Idempotency-Key': newIntentKey() } };
  return read(api.POST('/api/v1/manifests', { params, body: { fromUnitId, toUnitId } }));
}

/** Puts each consignment into the bag of its way, and makes that bag where there is none yet. */
export function bagAll(rows: readonly Row[], done: (bag: Bag) => string): Promise<RowAnswer[]> {
  const bags = new Map<string, Promise<Bag>>();
  return eachRow(rows, async (row) => {
    const { from, to } = routeOf(row);
    const way = `${from.id} ${to.id}`;
    const bag = await (bags.get(way) ?? remember(bags, way, bagFor(from.id, to.id)));
    const params = { path: { id: row.id }, header: headers(row) };
    const body = { action: 'bag' as const, manifestId: bag.id };
    await read(api.POST('/api/v1/consignments/{id}/actions', { params, body }));
    return done(bag);
  });
}

function remember(bags: Map<string, Promise<Bag>>, way: string, bag: Promise<Bag>): Promise<Bag> {
  bags.set(way, bag);
  return bag;
}
