import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

interface UnitRow {
  readonly id: string;
  readonly isPost: boolean;
}

/** Units in force on the day, each with whether it belongs to the Post. */
export function unitsInForce(
  sql: Sql,
  unitIds: readonly string[],
  day: LocalDate,
): Promise<UnitRow[]> {
  return sql.query<UnitRow & Record<string, unknown>>(
    `select u.id, u.kind in ('postOffice', 'postRoot') as "isPost" from unit u
      where u.id = any($1::uuid[]) and u.valid_from <= $2::date
        and (u.valid_to is null or u.valid_to >= $2::date)
      order by u.kind = 'postOffice' desc, u.id`,
    [unitIds, day],
  );
}
