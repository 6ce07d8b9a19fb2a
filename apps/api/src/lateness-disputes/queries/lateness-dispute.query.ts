import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { namedStaff, namedUnitOn } from '../../organisation/queries/named-parts';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { pageText } from '../../platform/http/page-text';
import { notFound } from '../../platform/problem/problem-error';

export const disputeStates = ['open', 'accepted', 'refused'] as const;

export type DisputeStateName = (typeof disputeStates)[number];

const dispute = `jsonb_build_object('id', l.id, 'version', l.version,
  'dossierId', l.dossier_id, 'code', d.code, 'dossierStatus', d.status,
  'procedureName', coalesce(v.short_name, v.name),
  'state', coalesce(l.outcome, 'open'), 'definition', l.definition, 'verdict', l.verdict,
  'dueOn', l.due_on, 'claimedOwner', l.claimed_owner, 'reason', l.reason,
  'unit', ${namedUnitOn('l.unit_id', officeDayOf('l.filed_at'))},
  'filedBy', ${namedStaff('l.filed_by')}, 'filedAt', l.filed_at,
  'proofSha256', encode(l.proof_sha256, 'hex'),
  'correctedOwner', l.corrected_owner, 'answer', l.answer,
  'settledBy', ${namedStaff('l.settled_by')}, 'settledAt', l.settled_at)`;

const source = `lateness_dispute l join dossier d on d.id = l.dossier_id
  join procedure_version v on v.id = d.procedure_version_id`;

/** Disputes about dossiers the actor may see, newest first, as JSON text. */
export async function listDisputes(
  sql: Sql,
  actor: Actor,
  state: DisputeStateName,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const wanted =
    state === 'open' ? 'l.outcome is null' : `l.outcome = ${parameters.add(state)}::text`;
  const after = page.after
    ? `and (l.filed_at, l.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`
    : '';
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select l.id::text as id, l.filed_at::text as key, ${dispute}::text as text
     from ${source}
     where ${wanted} and ${visibleDossiers(actor, parameters)} ${after}
     order by l.filed_at desc, l.id desc
     limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}

/** What was said against the verdicts of one dossier, newest first. */
export async function disputesOf(sql: Sql, dossierId: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(${dispute}
        order by l.filed_at desc, l.id desc), '[]'))::text as text
     from ${source} where l.dossier_id = $1`,
    [dossierId],
  );
  return new JsonDocument(row?.text ?? '{"items":[]}');
}

export async function disputeOf(sql: Sql, id: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select ${dispute}::text as text, l.version from ${source} where l.id = $1`,
    [id],
  );
  if (!row) throw notFound('the dispute');
  return new JsonDocument(row.text, row.version);
}

/** Of which dossier a dispute is; whether it may be seen is the dossier's matter. */
export async function dossierOfDispute(sql: Sql, id: string): Promise<string> {
  const [row] = await sql.query<{ dossierId: string }>(
    `select dossier_id as "dossierId" from lateness_dispute where id = $1`,
    [id],
  );
  if (!row) throw notFound('the dispute');
  return row.dossierId;
}
