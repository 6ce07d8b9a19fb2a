import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export interface SignerCandidate {
  readonly id: string;
  readonly fullName: string;
  readonly passwordHash: string;
}

/** Someone in service on the day who could sign in. */
export async function findSigner(
  sql: Sql,
  username: string,
  day: LocalDate,
): Promise<SignerCandidate | undefined> {
  const [row] = await sql.query<SignerCandidate & Record<string, unknown>>(
    `select s.id, s.full_name as "fullName", c.password_hash as "passwordHash"
     from staff s join staff_credential c on c.staff_id = s.id
     where s.username = $1 and s.valid_from <= $2::date
       and (s.valid_to is null or s.valid_to >= $2::date)`,
    [username, day],
  );
  return row;
}

/** Whether the person may sign hand-overs for the unit: assigned to it or to a unit above it. */
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
       select p.parent_id from above a join unit_period p on p.unit_id = a.id
         and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to >= $3::date)
       where p.parent_id is not null
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
