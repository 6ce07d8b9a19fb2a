import type { Actor } from '../../access/actor';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

const summaryMembers = `'id', f.id, 'version', f.version, 'unitId', f.unit_id,
  'author', (select jsonb_build_object('id', s.id, 'fullName', s.full_name,
    'employer', s.employer) from staff s where s.id = f.staff_id),
  'procedureCode', f.procedure_code, 'procedureName', (select coalesce(v.short_name, v.name)
    from procedure_version v where v.procedure_code = f.procedure_code order by v.no desc limit 1),
  'applicantName', left(nullif(btrim(f.content #>> case f.content #>> '{applicant,kind}'
    when 'organisation' then '{applicant,organisationName}'::text[]
    else '{applicant,fullName}' end), ''), 200),
  'createdAt', f.created_at, 'updatedAt', f.updated_at`;

/** A draft belongs to who typed it; those who receive at its desk may go on with it. */
export async function findDraft(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${summaryMembers}, 'content', f.content, 'endedAt', f.ended_at,
       'dossierId', f.dossier_id)::text as text, f.version
     from draft f where f.id = $1 and (f.staff_id = $2 or f.unit_id = any($3::uuid[]))`,
    [id, actor.id, actor.unitsFor('dossier.receive')],
  );
  if (!row) throw notFound('the draft');
  return new JsonDocument(row.text, row.version);
}

interface Page extends Record<string, unknown> {
  items: string;
  more: boolean;
  last_at: string | null;
  last_id: string | null;
}

export const draftScopes = ['own', 'desk'] as const;

export interface DraftPage {
  readonly scope: (typeof draftScopes)[number];
  readonly limit: number;
  readonly after: Cursor | undefined;
}

/** Open drafts, the last typed first: one's own, or what colleagues left at desks one receives at. */
export async function listDrafts(
  sql: Sql,
  actor: Actor,
  { scope, limit, after }: DraftPage,
): Promise<string> {
  const parameters = new Parameters();
  const self = parameters.add(actor.id);
  const conditions =
    scope === 'own'
      ? [`f.staff_id = ${self}`]
      : [
          `f.staff_id <> ${self}`,
          `f.unit_id = any(${parameters.add(actor.unitsFor('dossier.receive'))}::uuid[])`,
        ];
  conditions.push('f.ended_at is null');
  if (after)
    conditions.push(
      `(f.updated_at, f.id) < (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`,
    );
  const size = parameters.add(limit);
  const [row] = await sql.query<Page>(
    `select coalesce(json_agg(p.item order by p.nth) filter (where p.nth <= ${size}), '[]')::text
         as items,
       count(*) > ${size} as more,
       max(p.at) filter (where p.nth = ${size}) as last_at,
       max(p.id) filter (where p.nth = ${size}) as last_id
     from (select f.id::text as id, f.updated_at::text as at,
         row_number() over (order by f.updated_at desc, f.id desc) as nth,
         jsonb_build_object(${summaryMembers}) as item
       from draft f where ${conditions.join(' and ')}
       order by f.updated_at desc, f.id desc limit ${size}::integer + 1) p`,
    parameters.values,
  );
  const next = row?.more ? cursorText({ key: row.last_at ?? '', id: row.last_id ?? '' }) : null;
  return `{"items":${row?.items ?? '[]'},"next":${JSON.stringify(next)}}`;
}
