import { officeDay } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { sessionPolicy } from '../session-policy';

export interface AttendedCounter {
  readonly number: number;
  readonly name: string;
}

const mostCounters = 20;

/** The counters of a unit at which a civil servant is signed in now, by their numbers. */
export async function civilCounters(
  sql: Sql,
  unitId: string,
  now: Date,
): Promise<readonly AttendedCounter[]> {
  const idleSince = new Date(now.getTime() - sessionPolicy.idleMinutes * 60_000);
  return sql.query<AttendedCounter & Record<string, unknown>>(
    `select c.number, c.name from counter c
     where c.unit_id = $1 and c.valid_from <= $2::date
       and (c.valid_to is null or c.valid_to >= $2::date)
       and exists (select from session s join staff p on p.id = s.staff_id
         where s.counter_id = c.id and s.ended_at is null and s.ends_at > $3
           and s.last_seen_at > $4 and p.employer = 'state')
     order by c.number limit ${mostCounters}`,
    [unitId, officeDay(now), now, idleSince],
  );
}
