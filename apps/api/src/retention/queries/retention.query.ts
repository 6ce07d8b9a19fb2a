import type { LocalDate } from '@motcua/shared-time';
import { unitNameOn } from '../../access/unit-of-day';
import { namedStaff } from '../../organisation/queries/named-parts';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isDue, isProposed, keptUntil } from '../data/destruction.repository';

const documentCount = `(select count(*) from dossier_document f
  where f.dossier_id = d.id and f.destroyed_at is null)`;

export interface Page {
  readonly limit: number;
  readonly after: Cursor | undefined;
}

interface PageRow extends Record<string, unknown> {
  readonly text: string;
  readonly key: string;
  readonly id: string;
}

function pageOf(rows: readonly PageRow[], limit: number): JsonDocument {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last ? cursorText({ key: last.key, id: last.id }) : null;
  const items = shown.map(({ text }) => text).join(',');
  return new JsonDocument(`{"items":[${items}],"next":${JSON.stringify(next)}}`);
}

export async function holdsOf(sql: Sql, dossierId: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('dossierId', $1::uuid, 'items', coalesce(
       jsonb_agg(jsonb_build_object('no', h.no, 'reason', h.reason, 'placedAt', h.placed_at,
         'placedBy', ${namedStaff('h.placed_by')}, 'liftReason', h.lift_reason,
         'liftedAt', h.lifted_at, 'liftedBy', ${namedStaff('h.lifted_by')}) order by h.no),
       '[]'))::text as text
     from legal_hold h where h.dossier_id = $1`,
    [dossierId],
  );
  return new JsonDocument(row?.text ?? '');
}

const ruleMembers = `'procedureCode', r.procedure_code, 'procedureName',
  (select coalesce(v.short_name, v.name) from procedure_version v
    where v.procedure_code = r.procedure_code order by v.no desc limit 1),
  'years', r.years, 'legalGround', r.legal_ground, 'version', r.version, 'setAt', r.set_at,
  'setBy', ${namedStaff('r.set_by')}`;

export async function listRules(sql: Sql): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${ruleMembers})
       order by r.procedure_code), '[]'))::text as text from retention_rule r`,
  );
  return new JsonDocument(row?.text ?? '');
}

export async function ruleOf(sql: Sql, procedureCode: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${ruleMembers})::text as text, r.version
     from retention_rule r where r.procedure_code = $1`,
    [procedureCode],
  );
  if (!row) throw notFound('the retention rule');
  return new JsonDocument(row.text, row.version);
}

/** Dossiers of these units whose documents are kept longer than they have to be; oldest first. */
export async function listDue(
  sql: Sql,
  unitIds: readonly string[],
  day: LocalDate,
  { limit, after }: Page,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const units = parameters.add(unitIds);
  const today = parameters.add(day);
  const beyond = after
    ? `and (d.ended_at, d.id) > (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`
    : '';
  const rows = await sql.query<PageRow>(
    `select d.id, d.ended_at::text as key, jsonb_build_object('dossierId', d.id, 'code', d.code,
       'procedureName', (select coalesce(v.short_name, v.name) from procedure_version v
         where v.id = d.procedure_version_id),
       'endedAt', d.ended_at, 'years', r.years, 'legalGround', r.legal_ground,
       'dueOn', ${keptUntil},
       'documents', ${documentCount})::text as text
     from dossier d join retention_rule r on r.procedure_code = d.procedure_code
     where d.received_unit_id = any(${units}::uuid[]) and ${isDue(today)} and not ${isProposed}
       ${beyond}
     order by d.ended_at, d.id limit ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  return pageOf(rows, limit);
}

const proposalMembers = `'id', p.id, 'version', p.version, 'unitId', p.unit_id,
  'unitName', ${unitNameOn('p.unit_id', officeDayOf('p.proposed_at'))},
  'reason', p.reason, 'proposedAt', p.proposed_at, 'proposedBy', ${namedStaff('p.proposed_by')},
  'outcome', p.outcome, 'settledAt', p.settled_at, 'settledBy', ${namedStaff('p.settled_by')},
  'note', p.note, 'dossiers', (select count(*) from destruction_item i where i.proposal_id = p.id)`;

export async function listProposals(
  sql: Sql,
  unitIds: readonly string[],
  { limit, after }: Page,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const units = parameters.add(unitIds);
  const beyond = after
    ? `and (p.proposed_at, p.id) < (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`
    : '';
  const rows = await sql.query<PageRow>(
    `select p.id, p.proposed_at::text as key,
       jsonb_build_object(${proposalMembers})::text as text
     from destruction_proposal p where p.unit_id = any(${units}::uuid[]) ${beyond}
     order by p.proposed_at desc, p.id desc limit ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  return pageOf(rows, limit);
}

export async function proposalOf(
  sql: Sql,
  id: string,
  unitIds: readonly string[],
): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${proposalMembers}, 'items', coalesce((select jsonb_agg(
         jsonb_build_object('no', i.no, 'dossierId', d.id, 'code', d.code,
           'procedureName', (select coalesce(v.short_name, v.name) from procedure_version v
             where v.id = d.procedure_version_id),
           'endedAt', d.ended_at, 'documents', ${documentCount}) order by i.no)
       from destruction_item i join dossier d on d.id = i.dossier_id
       where i.proposal_id = p.id), '[]'))::text as text, p.version
     from destruction_proposal p where p.id = $1 and p.unit_id = any($2::uuid[])`,
    [id, unitIds],
  );
  if (!row) throw notFound('the proposal');
  return new JsonDocument(row.text, row.version);
}
