import type { Sql } from '../../platform/database/sql';
import type { ReportFilter } from './report-scope';

/** What a report is narrowed to, in words; null where it is not, or where nothing has that key. */
export interface FilterNames {
  readonly unitName: string | null;
  readonly procedureName: string | null;
}

export async function findFilterNames(
  sql: Sql,
  { unitId, procedureCode }: ReportFilter,
): Promise<FilterNames> {
  const [row] = await sql.query<{ unitName: string | null; procedureName: string | null }>(
    `select (select p.short_name from unit_period p where p.unit_id = $1::uuid
         order by p.valid_from desc limit 1) as "unitName",
       (select coalesce(v.short_name, v.name) from procedure_version v
         where v.procedure_code = $2::text order by v.no desc limit 1) as "procedureName"`,
    [unitId ?? null, procedureCode ?? null],
  );
  return row ?? { unitName: null, procedureName: null };
}
