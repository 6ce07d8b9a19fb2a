import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/** The unit that guides a citizen, as it is called on a day. */
export interface GuidingUnit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly provinceName: string | null;
}

const inForce = (alias: string): string => `${alias}.valid_from <= $2::date
  and (${alias}.valid_to is null or ${alias}.valid_to >= $2::date)`;

/** Undefined for a unit that does not exist on that day. */
export async function findGuidingUnit(
  sql: Sql,
  unitId: string,
  day: LocalDate,
): Promise<GuidingUnit | undefined> {
  const [unit] = await sql.query<GuidingUnit & Record<string, unknown>>(
    `select u.id, u.kind, n.name, n.address, n.phone,
       (select a.name from unit o join unit_period a on a.unit_id = o.id
         where o.kind = 'province' and ${inForce('o')} and ${inForce('a')}
         order by o.valid_from limit 1) as "provinceName"
     from unit u join unit_period n on n.unit_id = u.id
     where u.id = $1 and ${inForce('u')} and ${inForce('n')}`,
    [unitId, day],
  );
  return unit;
}
