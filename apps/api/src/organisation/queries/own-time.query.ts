import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';

/** A unit that closes on days of its own, or keeps hours of its own instead of the province's. */
export interface UnitOfOwnTime {
  readonly id: string;
  readonly shortName: string;
  /** No other unit is called so now that keeps other times. */
  readonly isOnlyName: boolean;
  readonly closures: readonly LocalDate[];
  readonly sessions: readonly { weekday: number; from: string; to: string }[];
}

const ownTime = `
  with own_session as (
    select s.unit_id, s.weekday, s.starts, s.ends from working_session s
    where s.unit_id is not null
      and s.valid_from <= $1::date and (s.valid_to is null or s.valid_to >= $1::date)
  ),
  in_force as (
    select p.unit_id as id, p.short_name,
      coalesce((select jsonb_agg(c.day order by c.day) from unit_closure c
        where c.unit_id = p.unit_id), '[]') as closures,
      coalesce((select jsonb_agg(jsonb_build_object('weekday', s.weekday,
          'from', to_char(s.starts, 'HH24:MI'), 'to', to_char(s.ends, 'HH24:MI'))
          order by s.weekday, s.starts)
        from own_session s where s.unit_id = p.unit_id), '[]') as sessions
    from unit_period p
    where p.valid_from <= $1::date and (p.valid_to is null or p.valid_to >= $1::date)
  )
  select own.id, own.short_name as "shortName",
    not exists (select from in_force other where other.short_name = own.short_name
      and (other.closures, other.sessions) is distinct from (own.closures, own.sessions))
      as "isOnlyName",
    own.closures, own.sessions
  from in_force own
  where own.closures <> '[]' or own.sessions <> '[]'
  order by own.id`;

/** The units whose working time differs from the province's, with the hours in force on the day. */
export function unitsOfOwnTime(sql: Sql, day: LocalDate): Promise<UnitOfOwnTime[]> {
  return sql.query<UnitOfOwnTime & Record<string, unknown>>(ownTime, [day]);
}
