import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

const members = `'id', w.id, 'version', w.version, 'name', w.name, 'isShared', w.is_shared,
  'isOwn', w.owner_id = $1, 'ownerName', (select s.full_name from staff s where s.id = w.owner_id),
  'unitId', w.unit_id, 'filter', w.filter, 'columns', w.columns, 'updatedAt', w.updated_at`;

/** One's own views, and those that a head shared at a unit one works for. */
const seen = `(w.owner_id = $1 or (w.is_shared and w.unit_id = any($2::uuid[])))`;

export async function listSavedViews(sql: Sql, actor: Actor): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
         order by w.is_shared desc, w.created_at, w.id), '[]'))::text as text
     from saved_view w where ${seen}`,
    [actor.id, sharedWith(actor)],
  );
  return new JsonDocument(row?.text ?? '{"items":[]}');
}

export async function findSavedView(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${members})::text as text, w.version
     from saved_view w where ${seen} and w.id = $3`,
    [actor.id, sharedWith(actor), id],
  );
  if (!row) throw notFound('the view');
  return new JsonDocument(row.text, row.version);
}

/** A shared view reaches the people of the unit, not those above it. */
export function sharedWith(actor: Actor): readonly string[] {
  return [...new Set([actor.unitId, ...actor.grants.map(({ unitId }) => unitId)])];
}
