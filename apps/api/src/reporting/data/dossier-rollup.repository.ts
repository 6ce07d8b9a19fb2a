import { pairEventTypes, type RollupDelta } from '@motcua/reporting-domain';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import type { JournalEvent } from '../../platform/journal/journal-readers';
import { isCounted } from '../queries/counted-events';

const pairTypes: readonly string[] = Object.values(pairEventTypes);
const pairTypeList = pairTypes.map((type) => `'${type}'`).join(', ');
const pairOfType = Object.entries(pairEventTypes)
  .map(([measure, type]) => `when '${type}' then '${measure}'`)
  .join(' ');
const completing: readonly string[] = ['dossier.received', ...pairTypes];

export class DossierRollupRepository {
  constructor(private readonly sql: Sql) {}

  /** Adds the deltas to their counts in one statement; several for one count are summed first. */
  async add(deltas: readonly RollupDelta[]): Promise<void> {
    if (deltas.length === 0) return;
    await this.sql.execute(
      `insert into dossier_rollup as r (day, unit_id, procedure_code, channel, employer, measure,
         count)
       select f.day, f."unitId", f."procedureCode", f.channel, f.employer, f.measure, sum(f.delta)
       from jsonb_to_recordset($1::jsonb) as f(day date, "unitId" uuid, "procedureCode" text,
         channel text, employer text, measure text, delta integer)
       group by 1, 2, 3, 4, 5, 6
       order by 1, 2, 3, 4, 5, 6
       on conflict (day, unit_id, procedure_code, channel, employer, measure)
         do update set count = r.count + excluded.count`,
      [JSON.stringify(deltas)],
    );
  }

  /**
   * Counts each dossier of which these events make a pair whole: received, and the other thing at
   * least once. What came earlier is known from the journal, up to the bookmark of this reader.
   */
  async addPairs(events: readonly JournalEvent[]): Promise<void> {
    const read = events.filter(
      ({ subjectType, type }) => subjectType === 'dossier' && completing.includes(type),
    );
    if (read.length === 0) return;
    await this.sql.execute(
      `insert into dossier_rollup as r (day, unit_id, procedure_code, channel, employer, measure,
         count)
       select ${officeDayOf('c.at')}, (c.data ->> 'unitId')::uuid,
         c.data ->> 'procedureCode', c.data ->> 'channel', c.data ->> 'employer', o.measure, count(*)
       from (select p.subject_id, case p.type ${pairOfType} end as measure,
           bool_or(p.position <> all($2::bigint[])) as was_counted
         from journal p
         where p.type in (${pairTypeList}) and p.subject_type = 'dossier'
           and p.subject_id = any($1::uuid[])
           and (p.position = any($2::bigint[]) or ${isCounted('p')})
         group by 1, 2) as o
         join journal c on c.subject_type = 'dossier' and c.subject_id = o.subject_id
           and c.type = 'dossier.received'
       where c.position = any($2::bigint[]) or (${isCounted('c')} and not o.was_counted)
       group by 1, 2, 3, 4, 5, 6
       order by 1, 2, 3, 4, 5, 6
       on conflict (day, unit_id, procedure_code, channel, employer, measure)
         do update set count = r.count + excluded.count`,
      [[...new Set(read.map(({ subjectId }) => subjectId))], read.map(({ position }) => position)],
    );
  }
}
