import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { Actor, type Grant, type SightKind } from '../actor';

interface GrantRow {
  role: string;
  sight: SightKind;
  unit_id: string;
  unit_ids: string[];
  line_ids: string[];
  permissions: string[];
}

// A unit's subtree on a day, together with the predecessors whose history it inherits; its line is
// the unit itself with those it inherited.
const subtrees = `
  tree (root, id, in_line) as (
    select distinct h.unit_id, h.unit_id, true from held h
    union
    select t.root, n.id, n.in_line from tree t cross join lateral (
      select p.unit_id as id, false as in_line from unit_period p
        where p.parent_id = t.id and p.valid_from <= $2::date
          and (p.valid_to is null or p.valid_to >= $2::date)
      union all
      select s.predecessor_id, t.in_line from unit_succession s where s.successor_id = t.id
        and s.succeeded_on <= $2::date
    ) n
  )`;

const sessionActor = `
  with recursive person as (
    select s.id as session_id, s.counter_id, st.id, st.full_name, st.employer, s.last_seen_at,
      coalesce(c.must_change, false) as must_change
    from session s join staff st on st.id = s.staff_id
      left join staff_credential c on c.staff_id = st.id
    where s.token_hash = $1 and s.ended_at is null and s.ends_at > $3 and s.last_seen_at > $4
      and st.valid_from <= $2::date and (st.valid_to is null or st.valid_to >= $2::date)
  ),
  held as (
    select a.id, a.role_code, a.unit_id from assignment a join person on person.id = a.staff_id
    where a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)
  ),
  ${subtrees}
  select person.session_id, person.counter_id, person.id, person.full_name, person.employer,
    person.last_seen_at, person.must_change, counter.unit_id as counter_unit_id,
    coalesce((select jsonb_agg(jsonb_build_object('role', h.role_code, 'sight', r.sight,
      'unit_id', h.unit_id,
      'unit_ids', (select jsonb_agg(distinct t.id) from tree t where t.root = h.unit_id),
      'line_ids', (select jsonb_agg(t.id) from tree t where t.root = h.unit_id and t.in_line),
      'permissions', coalesce((select jsonb_agg(rp.permission) from role_permission rp
        where rp.role_code = h.role_code and rp.valid_from <= $2::date
          and (rp.valid_to is null or rp.valid_to >= $2::date)), '[]')) order by h.id)
      from held h join role r on r.code = h.role_code), '[]') as grants
  from person left join counter on counter.id = person.counter_id`;

export interface SessionActor {
  readonly actor: Actor;
  readonly lastSeenAt: Date;
}

/** The actor behind a session token, with everything in force on the day; one statement. */
export async function findSessionActor(
  sql: Sql,
  tokenHash: Buffer,
  today: LocalDate,
  now: Date,
  idleSince: Date,
): Promise<SessionActor | undefined> {
  const [row] = await sql.query<{
    session_id: string;
    counter_id: string | null;
    counter_unit_id: string | null;
    id: string;
    full_name: string;
    employer: 'state' | 'post';
    last_seen_at: Date;
    must_change: boolean;
    grants: GrantRow[];
  }>(sessionActor, [tokenHash, today, now, idleSince]);
  if (!row) return undefined;
  const unitId = row.counter_unit_id ?? row.grants[0]?.unit_id;
  if (!unitId) return undefined;
  return {
    lastSeenAt: row.last_seen_at,
    actor: new Actor({
      id: row.id,
      kind: 'staff',
      name: row.full_name,
      employer: row.employer,
      unitId,
      counterId: row.counter_id,
      sessionId: row.session_id,
      mustChangePassword: row.must_change,
      grants: row.grants.map(grantOf),
    }),
  };
}

const clientActor = `
  with recursive client as (
    select c.id, c.name, c.unit_id, c.permissions from api_client c
    where c.client_id = $1 and c.revoked_at is null
      and c.valid_from <= $2::date and c.valid_to >= $2::date
  ),
  held as (select client.id, client.unit_id from client),
  ${subtrees}
  select client.id, client.name, client.unit_id, client.permissions,
    (select jsonb_agg(distinct t.id) from tree t) as unit_ids
  from client`;

export async function findClientActor(
  sql: Sql,
  clientId: string,
  today: LocalDate,
): Promise<Actor | undefined> {
  const [row] = await sql.query<{
    id: string;
    name: string;
    unit_id: string;
    permissions: string[];
    unit_ids: string[];
  }>(clientActor, [clientId, today]);
  if (!row) return undefined;
  return new Actor({
    id: row.id,
    kind: 'client',
    name: row.name,
    employer: 'state',
    unitId: row.unit_id,
    counterId: null,
    sessionId: null,
    grants: [
      {
        role: 'integrator',
        sight: 'unitTree',
        unitId: row.unit_id,
        unitIds: row.unit_ids,
        lineIds: [row.unit_id],
        permissions: new Set(row.permissions),
      },
    ],
  });
}

function grantOf(row: GrantRow): Grant {
  return {
    role: row.role,
    sight: row.sight,
    unitId: row.unit_id,
    unitIds: row.unit_ids,
    lineIds: row.line_ids,
    permissions: new Set(row.permissions),
  };
}
