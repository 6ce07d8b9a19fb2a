import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { workers } from './worker.query';

const running = `('received', 'inProcess', 'awaitingSignature')`;
const openWork = `d.ended_at is null and d.result_at is null
  and d.competent_unit_id = any($1::uuid[])`;

/** How much each person who processes dossiers of the units holds; people without work are there too. */
export async function workLoads(
  sql: Sql,
  unitIds: readonly string[],
  day: LocalDate,
  dueSoonBefore: Date,
): Promise<string> {
  const [row] = await sql.query<{ items: string }>(
    `${workers}
     select coalesce(jsonb_agg(jsonb_build_object('staffId', w.id, 'fullName', w.full_name,
         'open', held.open, 'dueSoon', held.due_soon, 'overdue', held.overdue)
         order by held.open, w.full_name, w.id), '[]')::text as items
     from worker w cross join lateral (
       select count(*) as open,
         count(*) filter (where d.due_on < $2::date and d.status in ${running}) as overdue,
         count(*) filter (where d.due_on >= $2::date and d.due_soon_at <= $3
           and d.status in ${running}) as due_soon
       from dossier d where d.assignee_id = w.id and ${openWork}) held`,
    [unitIds, day, dueSoonBefore],
  );
  return `{"items":${row?.items ?? '[]'}}`;
}

/** Rows enough for one person's desk; whoever holds more hands over in several turns. */
export const heldRows = 100;

const nearestFirst = `order by d.due_at nulls last, d.id limit ${heldRows}`;

/** What a person has open at the units: codes and dates, nothing of the applicant. */
export async function heldDossiers(
  sql: Sql,
  staffId: string,
  unitIds: readonly string[],
): Promise<string> {
  const [row] = await sql.query<{ items: string }>(
    `select coalesce(jsonb_agg(h.item order by h.due_at nulls last, h.id), '[]')::text as items
     from (select d.id, d.due_at, jsonb_build_object('id', d.id, 'code', d.code,
         'version', d.version, 'status', d.status,
         'procedureName', coalesce(v.short_name, v.name), 'dueAt', d.due_at,
         'since', (select max(j.at) from journal j where j.subject_type = 'dossier'
           and j.subject_id = d.id
           and j.type in ('dossier.taken', 'dossier.assigned', 'dossier.takenOver'))) as item
       from dossier d join procedure_version v on v.id = d.procedure_version_id
       where d.assignee_id = $2::uuid and ${openWork} ${nearestFirst}) h`,
    [unitIds, staffId],
  );
  return `{"items":${row?.items ?? '[]'}}`;
}

/** The same rows for a hand-over. */
export async function rowsToHandOver(
  sql: Sql,
  staffId: string,
  unitIds: readonly string[],
): Promise<{ dossierId: string; version: number }[]> {
  return sql.query<{ dossierId: string; version: number } & Record<string, unknown>>(
    `select d.id as "dossierId", d.version from dossier d
     where d.assignee_id = $2::uuid and ${openWork} and d.status <> 'registered'
     ${nearestFirst}`,
    [unitIds, staffId],
  );
}
