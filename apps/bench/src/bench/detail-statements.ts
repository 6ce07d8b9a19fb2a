import type { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Comparison } from './comparison';
import { load } from './http-load';
import { sampleKeys } from './lookup';
import type { Office } from './office';

const rounds = 5;
const requests = 60;
/** As long as any work of the API beside its requests takes to come round. */
const idleMs = 4_000;
const mark = '@@';
const whileCounting = { log_statement: 'all', log_line_prefix: `${mark}%a${mark}` } as const;

/** The statements that the API sent, out of the text of PostgreSQL's log. */
export function statementsIn(log: string): string[] {
  return log.split(new RegExp(`^${mark}`, 'm')).flatMap((entry) => {
    const found = /^motcua-api@@LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)$/.exec(entry);
    return found?.[1] === undefined ? [] : [found[1].trim()];
  });
}

async function logLength(database: Client): Promise<number> {
  const { rows } = await database.query<{ size: string }>(
    `select size from pg_stat_file(pg_current_logfile())`,
  );
  return Number(rows[0]?.size);
}

/** What the API asks of PostgreSQL while something is done, read from PostgreSQL's own log. */
async function statementsDuring(database: Client, work: () => Promise<unknown>): Promise<string[]> {
  const from = await logLength(database);
  await work();
  const { rows } = await database.query<{ log: string }>(
    `select pg_read_file(pg_current_logfile(), $1, 1000000000) as log`,
    [from],
  );
  return statementsIn(rows[0]?.log ?? '');
}

async function whileLogging<Result>(
  database: Client,
  work: () => Promise<Result>,
): Promise<Result> {
  const reload = async (): Promise<void> => {
    await database.query(`select pg_reload_conf()`);
    await sleep(500);
  };
  for (const [name, value] of Object.entries(whileCounting))
    await database.query(`alter system set ${name} = '${value}'`);
  await reload();
  try {
    return await work();
  } finally {
    for (const name of Object.keys(whileCounting))
      await database.query(`alter system reset ${name}`);
    await reload();
  }
}

/** How often one reading of a dossier asks PostgreSQL, sign-in and visibility included. */
export async function detailStatements(
  office: Office,
  who: string,
  key: 'id' | 'code',
): Promise<Comparison> {
  const { database } = office;
  const { cookie } = await office.signIn(who);
  const keys = await sampleKeys(database, requests);
  const read = () =>
    load(
      requests,
      200,
      (no) => ({
        method: 'GET',
        url: office.url(`/dossiers/${keys[no % keys.length]?.[key]}`),
        headers: { cookie },
      }),
      1,
    );
  const counts = await whileLogging(database, async () => {
    const beside = new Set(await statementsDuring(database, () => sleep(idleMs)));
    const found: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const statements = await statementsDuring(database, read);
      found.push(statements.filter((text) => !beside.has(text)).length / requests);
    }
    return found;
  });
  if (counts.some((count) => count < 1)) throw new Error('The log of PostgreSQL was not read.');
  return {
    name: `dossier by ${key === 'id' ? 'primary key' : 'code'}`,
    figure: 'statements a request',
    goal: { atMost: 2 },
    unit: '',
    ratios: counts,
    note: 'counted in the log of PostgreSQL; the statement of the session, once in two seconds, is one of them',
  };
}
