import type { Sql } from '../../platform/database/sql';
import { usualPageSize } from '../../platform/validation/page-size';

/** The newest seals: each root is the Merkle root of its rows, each chain binds all before it. */
export async function listSeals(
  sql: Sql,
  page: { readonly limit?: number; readonly after?: readonly string[] },
): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `with found as (
       select * from seal where $1::bigint is null or no < $1::bigint
       order by no desc limit $2::integer + 1
     ),
     page as (select * from found order by no desc limit $2::integer)
     select jsonb_build_object(
       'items', coalesce((select jsonb_agg(jsonb_build_object('no', s.no,
           'fromPosition', s.from_position, 'toPosition', s.to_position,
           'root', encode(s.root, 'hex'), 'previous', encode(s.previous, 'hex'),
           'chain', encode(s.chain, 'hex'), 'signature', encode(s.signature, 'hex'),
           'keyId', s.key_id, 'sealedAt', s.sealed_at) order by s.no desc) from page s), '[]'),
       'next', case when (select count(*) from found) > $2::integer then (select translate(encode(
           convert_to(jsonb_build_array(min(no)::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
         from page) end)::text as text`,
    [page.after?.[0] ?? null, page.limit ?? usualPageSize],
  );
  return row?.text ?? '{"items":[],"next":null}';
}
