import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { CopyOrder } from './copy-share';

const tables = ['dossier', 'dossier_component', 'custody_hop'];

/** Each writer waits for PostgreSQL half of the time. */
const writersPerCore = 2;
const mostWriters = 16;

/** While rows are written in bulk; the settings of an office hold again before anything is measured. */
const whileLoading = { max_wal_size: '8GB', checkpoint_timeout: '1h', autovacuum: 'off' } as const;

async function withLoadingSettings(client: Client, work: () => Promise<void>): Promise<void> {
  for (const [name, value] of Object.entries(whileLoading))
    await client.query(`alter system set ${name} = '${value}'`);
  await client.query(`select pg_reload_conf()`);
  await work();
  for (const name of Object.keys(whileLoading)) await client.query(`alter system reset ${name}`);
  await client.query(`select pg_reload_conf()`);
}

/** What is made again after the rows: sorting once beats a million inserts. */
interface Rebuilt {
  readonly drop: string;
  readonly make: string;
}

/** Indexes and unique constraints; primary keys stay, as other tables refer to them. */
async function rebuiltOf(client: Client): Promise<readonly Rebuilt[]> {
  const { rows } = await client.query<Rebuilt>(
    `select format('drop index %I', indexname) as drop, indexdef as make from pg_indexes i
     where schemaname = 'motcua' and tablename = any($1)
       and not exists (select from pg_constraint c where c.conname = i.indexname)
     union all
     select format('alter table %s drop constraint %I', conrelid::regclass, conname),
       format('alter table %s add constraint %I %s', conrelid::regclass, conname,
         pg_get_constraintdef(oid))
     from pg_constraint c
     where contype = 'u' and conrelid = any($1::regclass[])
       and not exists (select from pg_constraint k where k.contype = 'f'
         and k.conindid = c.conindid)`,
    [tables],
  );
  return rows;
}

async function withoutIndexes(
  client: Client,
  say: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const rebuilt = await rebuiltOf(client);
  for (const { drop } of rebuilt) await client.query(drop);
  await work();
  say(`  ${rebuilt.length} indexes`);
  await client.query(`set maintenance_work_mem = '1GB'`);
  for (const { make } of rebuilt) await client.query(make);
}

/** One process invents and copies its share of the days, telling how many rows are in. */
function copyShare(order: CopyOrder, copied: (rows: number) => void): Promise<void> {
  const child = fork(join(__dirname, 'copy-share.js'), { stdio: 'inherit' });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`A writer ended with ${code}.`)));
    child.on('message', (word) => {
      if (word !== 'finished') return copied(Number(word));
      child.disconnect();
      resolve();
    });
  });
}

async function copyAll(client: Client, count: number, say: (line: string) => void): Promise<void> {
  const { host, port, user, password, database } = client;
  const databaseUrl = `postgres://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`;
  const of = Math.min(writersPerCore * availableParallelism(), mostWriters);
  const step = Math.max(count / 5, 200_000);
  let done = 0;
  const copied = (rows: number): void => {
    if (Math.floor((done + rows) / step) > Math.floor(done / step))
      say(`  ${(done + rows).toLocaleString('en')} dossiers`);
    done += rows;
  };
  await Promise.all(
    Array.from({ length: of }, (_, no) =>
      copyShare({ databaseUrl, count, share: { no, of } }, copied),
    ),
  );
  if (done !== count) throw new Error(`${done} of ${count} dossiers were written.`);
}

/** Fills an empty database with so many dossiers by COPY, as logged tables with all their indexes. */
export async function loadDossiers(
  client: Client,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const begun = performance.now();
  const { rowCount } = await client.query(`select from dossier limit 1`);
  if (rowCount !== 0) throw new Error('The database holds dossiers already.');
  await withLoadingSettings(client, async () => {
    await withoutIndexes(client, say, () => copyAll(client, count, say));
    await client.query(`vacuum analyze`);
  });
  await client.query('checkpoint');
  const seconds = (performance.now() - begun) / 1000;
  say(`  ${seconds.toFixed(0)} s, ${((seconds * 1_000_000) / count).toFixed(0)} µs a dossier`);
}
