import { localDate } from '@motcua/shared-time';
import type { Client } from 'pg';
import {
  dossierDetail,
  inWorkingUnit,
  keyCondition,
  Parameters,
  visibleDossiers,
} from '../data/product';
import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { load } from './http-load';
import type { Office, SignedIn } from './office';

interface Keys {
  readonly id: string;
  readonly code: string;
}

export interface Sizes {
  readonly rounds: number;
  readonly requests: number;
}

/** Dossiers from all over the table. */
export async function sampleKeys(client: Client, count: number): Promise<Keys[]> {
  const { rows } = await client.query<Keys>(
    `select id, code from dossier tablesample system (2) repeatable (7) order by md5(code) limit $1`,
    [count],
  );
  return rows;
}

/** One dossier by its code against the same dossier by its primary key, through the route. */
export async function lookupByRoute(
  office: Office,
  who: string,
  { rounds, requests }: Sizes,
): Promise<Comparison> {
  const { cookie } = await office.signIn(who);
  const keys = await sampleKeys(office.database, requests);
  const side = (key: keyof Keys) => (): Promise<Cost> =>
    costOf(office.processes, requests, () =>
      load(requests, 200, (no) => ({
        method: 'GET',
        url: office.url(`/dossiers/${keys[no % keys.length]?.[key]}`),
        headers: { cookie },
      })),
    );
  await side('code')();
  await side('id')();
  const pairs = await interleaved(rounds, side('code'), side('id'));
  return {
    name: 'dossier by code against by primary key',
    figure: 'server CPU of the route',
    goal: { atMost: 1.2 },
    ratios: pairs.map(({ a, b }) => (a.node + a.postgres) / (b.node + b.postgres)),
    costs: [
      { side: 'by code', cost: medianCost(pairs.map(({ a }) => a)) },
      { side: 'by primary key', cost: medianCost(pairs.map(({ b }) => b)) },
    ],
  };
}

/** The same comparison at the statement itself, on one connection. */
export async function lookupBySql(
  office: Office,
  who: string,
  { rounds, requests }: Sizes,
): Promise<Comparison> {
  const session = await office.signIn(who);
  const keys = await sampleKeys(office.database, requests);
  const side = (key: keyof Keys) => async (): Promise<number> => {
    const started = performance.now();
    for (const each of keys) await read(office.database, session, each[key]);
    return performance.now() - started;
  };
  await side('code')();
  const pairs = await interleaved(rounds, side('code'), side('id'));
  return {
    name: 'dossier by code against by primary key',
    figure: 'time of the statement',
    goal: { atMost: 1.2 },
    ratios: pairs.map(({ a, b }) => a / b),
  };
}

async function read(client: Client, { actor }: SignedIn, key: string): Promise<void> {
  const parameters = new Parameters();
  const condition = keyCondition(key, parameters);
  const day = parameters.add(localDate('2026-11-19'));
  const visible = visibleDossiers(actor, parameters);
  const { rowCount } = await client.query(
    dossierDetail(`${condition} and ${visible}`, {
      settingsDay: day,
      own: inWorkingUnit(actor, parameters),
      isPostal: false,
    }),
    parameters.values,
  );
  if (rowCount !== 1) throw new Error(`${key} was not found.`);
}
