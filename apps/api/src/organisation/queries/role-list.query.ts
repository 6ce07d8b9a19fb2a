import type { Sql } from '../../platform/database/sql';

/** Every role with its permissions and their dates. */
export async function listRoles(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('code', r.code,
        'sight', r.sight, 'employer', r.employer,
        'permissions', coalesce((select jsonb_agg(jsonb_build_object(
            'permission', p.permission, 'validFrom', p.valid_from, 'validTo', p.valid_to)
            order by p.permission, p.valid_from)
          from role_permission p where p.role_code = r.code), '[]'))
        order by r.code), '[]'))::text as text
     from role r`,
  );
  return row?.text ?? '{"items":[]}';
}
