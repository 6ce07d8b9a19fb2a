import type { RollupDelta } from '@motcua/reporting-domain';
import type { Sql } from '../../platform/database/sql';

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
}
