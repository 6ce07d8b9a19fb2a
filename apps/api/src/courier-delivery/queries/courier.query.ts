import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/** Whether the person carries consignments today at one of the units. */
export async function courierInForce(
  sql: Sql,
  staffId: string,
  unitIds: readonly string[],
  day: LocalDate,
): Promise<boolean> {
  const rows = await sql.query(
    `select from staff s
      join assignment a on a.staff_id = s.id and a.unit_id = any($2::uuid[])
        and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to >= $3::date)
      join role_permission rp on rp.role_code = a.role_code and rp.permission = 'consignment.carry'
        and rp.valid_from <= $3::date and (rp.valid_to is null or rp.valid_to >= $3::date)
      where s.id = $1 and s.valid_from <= $3::date
        and (s.valid_to is null or s.valid_to >= $3::date) limit 1`,
    [staffId, unitIds, day],
  );
  return rows.length > 0;
}
