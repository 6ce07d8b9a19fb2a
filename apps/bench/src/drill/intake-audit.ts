import type { Client } from 'pg';
import { sqlOf } from '../data/province-of';
import { SealKey, verifyJournal } from '../data/product';
import type { Acknowledged } from './intake-counter';

/** What must be zero after any number of kills, and how much stood behind it. */
export interface IntakeAudit {
  readonly acknowledged: number;
  readonly dossiers: number;
  readonly acknowledgedLost: number;
  readonly acknowledgedOtherwise: number;
  readonly duplicateCodes: number;
  readonly keysWithTwoEffects: number;
  readonly dossiersOfNobody: number;
  readonly dossiersWithoutTheirRows: number;
  readonly positionHoles: number;
  readonly unsealed: number;
  readonly chainFault: string;
  readonly rollupDifferences: number;
}

async function count(client: Client, text: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: string }>(
    `select count(*) as n from (${text}) as x`,
    values,
  );
  return Number(rows[0]?.n);
}

/** The received dossiers counted from the journal itself, against the counts the reader kept. */
const rollupDifferences = `
  with told as (
    select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, (data ->> 'unitId')::uuid as unit_id,
      data ->> 'procedureCode' as procedure_code, data ->> 'channel' as channel,
      data ->> 'employer' as employer, count(*)::integer as count
    from journal where type = 'dossier.received' group by 1, 2, 3, 4, 5
  ), kept as (
    select day, unit_id, procedure_code, channel, employer, count from dossier_rollup
    where measure = 'received'
  )
  (select * from told except select * from kept) union all
  (select * from kept except select * from told)`;

/** A dossier is committed with its journal, its papers, its first holder and its stored reply. */
const withoutTheirRows = `
  select from dossier d where
    (select count(*) from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
      and j.type = 'dossier.received') <> 1
    or (select count(*) from custody_hop h where h.subject_type = 'dossier'
      and h.subject_id = d.id) <> 1
    or not exists (select from dossier_component c where c.dossier_id = d.id)
    or not exists (select from idempotency_key k where k.key = d.note)`;

/** Compares what the counters were told with what the database holds. */
export async function auditIntake(
  client: Client,
  sealKeyFile: string,
  acknowledged: readonly Acknowledged[],
  keys: readonly string[],
): Promise<IntakeAudit> {
  const told = [JSON.stringify(acknowledged)];
  const from = `jsonb_to_recordset($1::jsonb) as a(key text, id uuid, code text)`;
  const chain = await verifyJournal(sqlOf(client), SealKey.openOrMake(sealKeyFile));
  const { rows } = await client.query<{ holes: string }>(
    `select coalesce(max(position), 0) - count(position) as holes from journal`,
  );
  return {
    acknowledged: acknowledged.length,
    dossiers: await count(client, `select from dossier`),
    acknowledgedLost: await count(
      client,
      `select from ${from} where not exists (select from dossier d where d.id = a.id)`,
      told,
    ),
    acknowledgedOtherwise: await count(
      client,
      `select from ${from} join dossier d on d.id = a.id where d.code <> a.code or d.note <> a.key`,
      told,
    ),
    duplicateCodes:
      (await count(client, `select code from dossier group by code having count(*) > 1`)) +
      acknowledged.length -
      new Set(acknowledged.map(({ code }) => code)).size,
    keysWithTwoEffects: await count(
      client,
      `select note from dossier group by note having count(*) > 1`,
    ),
    dossiersOfNobody: await count(
      client,
      `select from dossier where note is null or note <> all($1::text[])`,
      [keys],
    ),
    dossiersWithoutTheirRows: await count(client, withoutTheirRows),
    positionHoles: Number(rows[0]?.holes),
    unsealed: chain.unsealed,
    chainFault: chain.firstFault?.reason ?? '',
    rollupDifferences: await count(client, rollupDifferences),
  };
}

/** The names of what is not as it must be. */
export function faultsOf(audit: IntakeAudit): string[] {
  const { acknowledged, dossiers, ...mustBeNothing } = audit;
  const faults = Object.entries(mustBeNothing).flatMap(([name, value]) =>
    value === 0 || value === '' ? [] : [`${name}: ${value}`],
  );
  if (acknowledged === 0) faults.push('nothing was acknowledged');
  if (dossiers < acknowledged) faults.push(`dossiers: ${dossiers} of ${acknowledged}`);
  return faults;
}
