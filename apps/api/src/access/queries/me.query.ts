import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { Actor, Grant } from '../actor';
import { counterWork } from '../session-policy';

interface MeRow {
  unit: { id: string; name: string; agencyCode: string | null };
  counters: { id: string; number: number; name: string; unitId: string }[];
}

const sitsAtCounter = ({ permissions }: Grant): boolean =>
  counterWork.some((permission) => permissions.has(permission));

/** The actor's unit by its name of the day, and the counters they may sit at. */
export async function findWorkplace(sql: Sql, actor: Actor, today: LocalDate): Promise<MeRow> {
  const [row] = await sql.query<MeRow & Record<string, unknown>>(
    `select jsonb_build_object('id', u.id, 'agencyCode', u.agency_code, 'name', coalesce(
        (select p.name from unit_period p where p.unit_id = u.id
          order by (p.valid_from <= $2::date) desc, p.valid_from desc limit 1), '')) as unit,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number,
          'name', c.name, 'unitId', c.unit_id) order by c.number)
        from counter c where c.unit_id = any($3::uuid[]) and c.valid_from <= $2::date
          and (c.valid_to is null or c.valid_to >= $2::date)), '[]') as counters
     from unit u where u.id = $1`,
    [actor.unitId, today, actor.grants.filter(sitsAtCounter).map((grant) => grant.unitId)],
  );
  return row ?? { unit: { id: actor.unitId, name: '', agencyCode: null }, counters: [] };
}

/** The open sessions of one person as JSON text. */
export async function listSessions(
  sql: Sql,
  actor: Actor,
  now: Date,
  idleSince: Date,
): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('id', s.id,
        'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'device', s.device,
        'current', s.id = $2) order by s.created_at desc), '[]'))::text as text
     from session s where s.staff_id = $1 and s.ended_at is null and s.ends_at > $3
       and s.last_seen_at > $4`,
    [actor.id, actor.sessionId, now, idleSince],
  );
  return row?.text ?? '{"items":[]}';
}
