import { cursorText, dossierPage, Parameters } from '../data/product';
import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { load } from './http-load';
import type { Office, SignedIn } from './office';

const pageSize = 50;

/** Where the page before the wanted one ends. */
async function cursorBefore(office: Office, { actor }: SignedIn, page: number): Promise<string> {
  const parameters = new Parameters();
  const offset = parameters.add((page - 1) * pageSize - 1);
  const rows = dossierPage({}, actor, await office.moment(), { limit: 0 }, parameters);
  const { rows: found } = await office.database.query<{ key: string; id: string }>(
    `select d.registered_at::text as key, d.id ${rows} offset ${offset}`,
    parameters.values,
  );
  const [last] = found;
  if (!last) throw new Error(`There is no page ${page}.`);
  return cursorText(last);
}

/** A page far down the list against the first page of the same list. */
export async function deepPage(
  office: Office,
  who: string,
  page: number,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Comparison> {
  const session = await office.signIn(who);
  const after = await cursorBefore(office, session, page);
  const headers = { cookie: session.cookie };
  const first = office.url(`/dossiers?limit=${pageSize}`);
  const side = (url: string) => (): Promise<Cost> =>
    costOf(office.processes, requests, () =>
      load(requests, 200, () => ({ method: 'GET', url, headers })),
    );
  const deep = side(`${first}&after=${after}`);
  await deep();
  const pairs = await interleaved(rounds, deep, side(first));
  return {
    name: `page ${page.toLocaleString('en')} against page 1`,
    figure: 'server CPU',
    goal: { atMost: 1.2 },
    ratios: pairs.map(({ a, b }) => (a.node + a.postgres) / (b.node + b.postgres)),
    costs: [
      { side: `page ${page.toLocaleString('en')}`, cost: medianCost(pairs.map(({ a }) => a)) },
      { side: 'page 1', cost: medianCost(pairs.map(({ b }) => b)) },
    ],
  };
}
