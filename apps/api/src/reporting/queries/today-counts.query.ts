import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { officeDaysBetween } from './period-condition';

export interface OwnActs {
  readonly received: number;
  /** Of these, without a paper that had to be asked for since. */
  readonly receivedComplete: number;
  readonly returned: number;
}

/** How many dossiers a person received and handed back on a day of the office, as journalled. */
export async function countOwnActs(sql: Sql, actorId: string, day: LocalDate): Promise<OwnActs> {
  const [row] = await sql.query<OwnActs & Record<string, unknown>>(
    `select count(*) filter (where j.type = 'dossier.received')::integer as received,
       count(*) filter (where j.type = 'dossier.received' and not exists (select
         from supplement_request r where r.dossier_id = j.subject_id))::integer
         as "receivedComplete",
       count(*) filter (where j.type = 'dossier.returned')::integer as returned
     from journal j
     where j.type in ('dossier.received', 'dossier.returned') and j.actor ->> 'id' = $1::text
       and ${officeDaysBetween('j.at', '$2', '$2')}`,
    [actorId, day],
  );
  return row ?? { received: 0, receivedComplete: 0, returned: 0 };
}
