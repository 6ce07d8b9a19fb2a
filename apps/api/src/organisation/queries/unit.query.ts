import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

export const unitKinds = [
  'province',
  'department',
  'district',
  'commune',
  'oneStopDesk',
  'postRoot',
  'postOffice',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** A unit as it was called and placed on a day; `validTo` is null while it exists. */
export interface UnitOfDay {
  readonly id: string;
  readonly kind: UnitKind;
  readonly agencyCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly address: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Whether the unit exists on the day: it has begun and its last day has not passed. */
export function isInForce(
  { validFrom, validTo }: Pick<UnitOfDay, 'validFrom' | 'validTo'>,
  day: LocalDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

// Before its first name a unit bears that name; after its last, the last.
const unitOfDay = `
  select jsonb_build_object('id', u.id, 'kind', u.kind, 'agencyCode', u.agency_code,
    'name', p.name, 'shortName', p.short_name, 'address', p.address,
    'validFrom', u.valid_from, 'validTo', u.valid_to) as unit
  from unit u
  join lateral (
    select period.name, period.short_name, period.address from unit_period period
    where period.unit_id = u.id
    order by (period.valid_from <= $2::date) desc, abs(period.valid_from - $2::date)
    limit 1
  ) p on true
  where u.id = $1`;

/** The unit by its name of the day, also when it no longer or not yet exists on that day. */
export async function findUnit(
  sql: Sql,
  id: string,
  day: LocalDate,
): Promise<UnitOfDay | undefined> {
  const [row] = await sql.query<{ unit: UnitOfDay }>(unitOfDay, [id, day]);
  return row?.unit;
}
