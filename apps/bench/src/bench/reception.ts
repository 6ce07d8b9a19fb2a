import type { ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import type { Client } from 'pg';
import { completeIntake } from '../data/intake';
import { orderedId } from '../data/ordered-id';
import { provincialCommunes } from '../data/provincial-units';
import type { BareReception, TemplateTable } from './bare-reception';
import { nextWord, startChild } from './child';
import { type Comparison, type Cost, costOf, interleaved, medianCost } from './comparison';
import { type Call, connections, load, send } from './http-load';
import type { Office } from './office';

/** Requests after which the processor time of one no longer falls. */
const untilCompiled = 5_000;

/** The tables of a reception in the order in which the product writes them. */
const written = [
  { table: 'dossier', where: 'id = $1' },
  { table: 'dossier_component', where: 'dossier_id = $1' },
  { table: 'dossier_charge', where: 'dossier_id = $1' },
  { table: 'custody_hop', where: `subject_type = 'dossier' and subject_id = $1` },
  { table: 'journal', where: `subject_type = 'dossier' and subject_id = $1` },
  { table: 'idempotency_key', where: `(body::jsonb ->> 'id')::uuid = $1` },
] as const;

/** The sealer gives these afterwards. */
const sealed = ['position', 'leaf'];

async function templateOf(client: Client, table: string, where: string, id: string) {
  const { rows, fields } = await client.query<(string | null)[]>({
    text: `select * from ${table} where ${where}`,
    values: [id],
    rowMode: 'array',
    types: { getTypeParser: () => (value: string | Buffer) => String(value) },
  });
  const generated = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a
     where a.attrelid = $1::regclass and a.attgenerated <> ''`,
    [table],
  );
  const left = new Set([...sealed, ...generated.rows.map(({ name }) => name)]);
  const kept = fields.flatMap(({ name }, index) => (left.has(name) ? [] : [index]));
  const template: TemplateTable = {
    table,
    columns: kept.map((index) => fields[index]?.name ?? ''),
    rows: rows.map((row) =>
      kept.map((index) =>
        table === 'journal' && fields[index]?.name === 'id' ? 'new id' : (row[index] ?? null),
      ),
    ),
  };
  return template;
}

/** Reads back what one reception through the product wrote: the script repeats exactly that. */
async function orderOf(office: Office, dossierId: string): Promise<BareReception> {
  const tables: TemplateTable[] = [];
  for (const { table, where } of written)
    tables.push(await templateOf(office.database, table, where, dossierId));
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const value = (table: string, column: string): string => {
    const found = tables.find((each) => each.table === table);
    return found?.rows[0]?.[found.columns.indexOf(column)] ?? '';
  };
  return {
    databaseUrl: office.stage.postgres.urls.app,
    connections,
    agencyCodes: provincialCommunes.slice(0, connections).map(({ agencyCode }) => agencyCode),
    tables: filled,
    dossierId,
    code: value('dossier', 'code'),
    key: value('idempotency_key', 'key'),
    changeId: value('journal', 'change_id'),
  };
}

function runBare(child: ChildProcess, count: number) {
  return async (): Promise<{ seconds: number }> => {
    child.send(count);
    return { seconds: Number(await nextWord(child)) };
  };
}

/** The id of one dossier received as all others are. */
async function received(call: (no: number) => Call): Promise<string> {
  const agent = new Agent();
  const { status, text } = await send(agent, call(0));
  agent.destroy();
  if (status !== 201) throw new Error(`reception: ${status} ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}

/** Receptions a second through HTTP against a script that only writes the same rows. */
export async function reception(
  office: Office,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Comparison> {
  const clerks = provincialCommunes.slice(0, connections);
  const cookies: string[] = [];
  for (const { username } of clerks) cookies.push((await office.signIn(username)).cookie);
  const intake = await completeIntake(office.database);
  const call = (no: number): Call => ({
    method: 'POST',
    url: office.url('/dossiers'),
    headers: {
      cookie: cookies[no % cookies.length] ?? '',
      'content-type': 'application/json',
      'idempotency-key': orderedId(),
    },
    body: JSON.stringify(intake()),
  });
  const product = (): Promise<{ seconds: number }> => load(requests, 201, call);
  // An office serves for days: its code is compiled for good long before it is measured.
  await load(untilCompiled, 201, call);
  const { child } = await startChild('bare-reception', await orderOf(office, await received(call)));
  const bare = runBare(child, requests);
  const { postmaster } = office.processes;
  try {
    await runBare(child, untilCompiled)();
    const pairs = await interleaved<Cost>(
      rounds,
      () => costOf(office.processes, requests, product),
      () => costOf({ node: child.pid ?? 0, postmaster }, requests, bare),
    );
    return {
      name: 'reception of a dossier against a script that writes the same rows',
      figure: 'transactions a second',
      goal: { atLeast: 0.5 },
      ratios: pairs.map(({ a, b }) => a.perSecond / b.perSecond),
      costs: [
        { side: 'product over HTTP', cost: medianCost(pairs.map(({ a }) => a)) },
        { side: 'prepared statements on pg', cost: medianCost(pairs.map(({ b }) => b)) },
      ],
    };
  } finally {
    child.disconnect();
  }
}
