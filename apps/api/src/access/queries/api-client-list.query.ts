import { type Cursor, cursorText } from '../../platform/http/cursor';
import type { Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';

interface PageRow {
  items: string;
  has_more: boolean;
  last_key: string | null;
  last_id: string | null;
}

const clientPage = `
  with found as (
    select c.*, row_number() over (order by c.client_id) as nth from api_client c
    where c.unit_id = any($1::uuid[]) and ($3::text is null or c.client_id > $3)
    order by c.client_id limit $2 + 1
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'clientId', f.client_id,
      'name', f.name, 'unitId', f.unit_id, 'permissions', f.permissions,
      'validFrom', f.valid_from, 'validTo', f.valid_to, 'revokedAt', f.revoked_at,
      'lastUsedAt', f.last_used_at, 'version', f.version) order by f.nth)
      filter (where f.nth <= $2), '[]')::text as items,
    count(*) > $2 as has_more,
    max(f.client_id) filter (where f.nth = $2) as last_key,
    max(f.id::text) filter (where f.nth = $2) as last_id
  from found f`;

/** The clients of the units by client id, revoked ones included; never their secrets. */
export async function listApiClients(
  sql: Sql,
  unitIds: readonly string[],
  page: { readonly limit?: number; readonly after?: Pick<Cursor, 'key'> },
): Promise<string> {
  const { limit = usualPageSize, after } = page;
  const [row] = await sql.query<PageRow & Record<string, unknown>>(clientPage, [
    unitIds,
    limit,
    after?.key ?? null,
  ]);
  const next =
    row?.has_more && row.last_key && row.last_id
      ? cursorText({ key: row.last_key, id: row.last_id })
      : null;
  return `{"items":${row?.items ?? '[]'},"next":${JSON.stringify(next)}}`;
}
