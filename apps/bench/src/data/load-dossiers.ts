import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { localDate } from '@motcua/shared-time';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  componentColumns,
  custodyColumns,
  dossierColumns,
  type DossierLines,
  DossierRows,
  type KnownProcedure,
  type Province,
} from './dossier-rows';
import { loadWorkingCalendar, type Sql } from './product';
import { departmentId, provincialCommunes } from './provincial-units';

const seed = 20_261_119;
const lastDay = localDate('2026-11-19');
const earlierYears = [2023, 2024, 2025];
const batch = 20_000;

const tables = {
  dossier: dossierColumns,
  dossier_component: componentColumns,
  custody_hop: custodyColumns,
} as const;

/** Statements of a plain connection, as the product's queries expect them. */
export function sqlOf(client: Client): Sql {
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    execute: async (text, values = []) => (await client.query(text, [...values])).rowCount ?? 0,
  };
}

async function provinceOf(client: Client): Promise<Province> {
  const { rows: procedures } = await client.query<KnownProcedure>(
    `select code, current_version_id as "versionId" from procedure
     where current_version_id is not null order by md5(code)`,
  );
  const calendar = await loadWorkingCalendar(sqlOf(client), { unitId: null, day: lastDay });
  return {
    communes: provincialCommunes,
    departmentId,
    procedures,
    // Before the published years only the weekends are known.
    calendar: { ...calendar, coveredYears: new Set([...calendar.coveredYears, ...earlierYears]) },
  };
}

async function copy(client: Client, table: keyof typeof tables, lines: string[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${tables[table]}) from stdin`));
  await pipeline(Readable.from([`${lines.join('\n')}\n`]), stream);
}

/** Indexes that no constraint needs are made again after the rows: sorting once beats a million inserts. */
async function withoutIndexes(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes i
     where schemaname = 'motcua' and tablename = any($1)
       and not exists (select from pg_constraint c where c.conname = i.indexname)`,
    [Object.keys(tables)],
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  await work();
  await client.query(`set maintenance_work_mem = '256MB'`);
  for (const { indexdef } of rows) await client.query(indexdef);
}

/** Fills the database with so many dossiers by COPY; the superuser's connection skips key checks. */
export async function loadDossiers(
  client: Client,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const rows = new DossierRows(await provinceOf(client), lastDay, seed);
  await client.query(`set session_replication_role = replica`);
  await withoutIndexes(client, async () => {
    let pending: DossierLines[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      await copy(
        client,
        'dossier',
        pending.map((each) => each.dossier),
      );
      await copy(
        client,
        'dossier_component',
        pending.flatMap((each) => each.components),
      );
      await copy(
        client,
        'custody_hop',
        pending.map((each) => each.custody),
      );
      done += pending.length;
      pending = [];
      if (done % (batch * 10) === 0) say(`  ${done.toLocaleString('en')} dossiers`);
    };
    for (const lines of rows.lines(count)) {
      pending.push(lines);
      if (pending.length === batch) await flush();
    }
    if (pending.length > 0) await flush();
    say('  indexes');
  });
  await client.query(`set session_replication_role = origin`);
  await client.query(`vacuum analyze`);
  await client.query('checkpoint');
}
