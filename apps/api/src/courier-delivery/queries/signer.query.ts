import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export interface SignerCandidate {
  readonly id: string;
  readonly fullName: string;
  readonly passwordHash: string;
  /** Somebody else knows the password: it was given, and not changed since. */
  readonly mustChangePassword: boolean;
}

/** Someone in service on the day who could sign in. */
export async function findSigner(
  sql: Sql,
  username: string,
  day: LocalDate,
): Promise<SignerCandidate | undefined> {
  const [row] = await sql.query<SignerCandidate & Record<string, unknown>>(
    `select s.id, s.full_name as "fullName", c.password_hash as "passwordHash",
       c.must_change as "mustChangePassword"
     from staff s join staff_credential c on c.staff_id = s.id
     where s.username = $1 and s.valid_from <= $2::date
       and (s.valid_to is null or s.valid_to >= $2::date)`,
    [username, day],
  );
  return row;
}

/** Whether the person may sign hand-overs for the unit: assigned to it, above it or to its heir. */
export async function maySignFor(
  sql: Sql,
  staffId: string,
  unitId: string,
  day: LocalDate,
): Promise<boolean> {
  const rows = await sql.query(
    `with recursive above (id) as (
       select $2::uuid
       union
       select n.id from above a cross join lateral (
         select p.parent_id as id from unit_period p where p.unit_id = a.id
           and p.parent_id is not null and p.valid_from <= $3::date
           and (p.valid_to is null or p.valid_to >= $3::date)
         union all
         select s.successor_id from unit_succession s where s.predecessor_id = a.id
           and s.succeeded_on <= $3::date
       ) n
     )
     select from assignment a
     join role_permission rp on rp.role_code = a.role_code
       and rp.permission = 'manifest.handOver' and rp.valid_from <= $3::date
       and (rp.valid_to is null or rp.valid_to >= $3::date)
     where a.staff_id = $1 and a.unit_id in (select id from above)
       and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to >= $3::date) limit 1`,
    [staffId, unitId, day],
  );
  return rows.length > 0;
}
