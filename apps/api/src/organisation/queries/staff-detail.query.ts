import { officeDay } from '@motcua/shared-time';
import { sessionPolicy } from '../../access/session-policy';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';

const staffDetail = `
  select s.version, jsonb_build_object('id', s.id, 'username', s.username,
    'fullName', s.full_name, 'employer', s.employer, 'title', s.title, 'phone', s.phone,
    'email', s.email, 'validFrom', s.valid_from, 'validTo', s.valid_to, 'version', s.version,
    'assignments', coalesce((select jsonb_agg(jsonb_build_object('id', a.id,
        'unitId', a.unit_id, 'unitName', p.name, 'roleCode', a.role_code,
        'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from, a.id)
      from assignment a join lateral (select n.name from unit_period n
        where n.unit_id = a.unit_id
        order by (n.valid_from <= $3::date) desc, abs(n.valid_from - $3::date) limit 1) p on true
      where a.staff_id = s.id), '[]'),
    'lastSignInAt', (select max(e.created_at) from session e where e.staff_id = s.id),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('id', e.id,
        'createdAt', e.created_at, 'lastSeenAt', e.last_seen_at, 'device', e.device)
        order by e.created_at desc)
      from session e where e.staff_id = s.id and e.ended_at is null and e.ends_at > $4
        and e.last_seen_at > $5), '[]'))::text as text
  from staff s
  where s.id = $1
    and exists (select from assignment a where a.staff_id = s.id and a.unit_id = any($2::uuid[]))`;

/** A person who works, worked or will work in one of the units; undefined for anybody else. */
export async function readStaff(
  sql: Sql,
  id: string,
  unitIds: readonly string[],
  now: Date,
): Promise<JsonDocument | undefined> {
  const idleSince = new Date(now.getTime() - sessionPolicy.idleMinutes * 60_000);
  const [row] = await sql.query<{ version: number; text: string }>(staffDetail, [
    id,
    unitIds,
    officeDay(now),
    now,
    idleSince,
  ]);
  return row && new JsonDocument(row.text, row.version);
}
