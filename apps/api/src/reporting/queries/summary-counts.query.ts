import type { MeasureName, Period } from '@motcua/reporting-domain';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { ListMoment } from '../../dossier-intake/queries/dossier-queues';
import { isOpen, liveMeasure, receiverEmployer } from './open-dossiers';
import { officeDaysBetween } from './period-condition';
import {
  type CountedColumns,
  countableRows,
  filteredRows,
  type ReportFilter,
  type ReportScope,
} from './report-scope';

export const groupings = ['none', 'unit', 'procedure', 'channel', 'employer', 'day'] as const;

export type Grouping = (typeof groupings)[number];

export interface CountQuestion {
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly groupBy: Grouping;
}

/** The counts of one group; `key` is empty when there is but one. */
export interface GroupCounts {
  readonly key: string;
  /** Null where the key itself says it: channels, employers and days. */
  readonly name: string | null;
  readonly counts: Readonly<Partial<Record<MeasureName, number>>>;
  /** Of the received ones, those received by staff of the Post. */
  readonly receivedByPost: number;
}

const rollupColumns: CountedColumns = {
  unit: 'r.unit_id',
  procedure: 'r.procedure_code',
  channel: 'r.channel',
  employer: 'r.employer',
};

const openColumns: CountedColumns = {
  unit: 'o.unit_id',
  procedure: 'o.procedure_code',
  channel: 'o.channel',
  employer: 'o.employer',
};

function keyOf(groupBy: Grouping, columns: CountedColumns, day: string): string {
  if (groupBy === 'none') return `''`;
  return groupBy === 'day' ? `${day}::text` : `${columns[groupBy]}::text`;
}

const nameOf: Readonly<Record<Grouping, string>> = {
  none: 'null',
  channel: 'null',
  employer: 'null',
  day: 'null',
  unit: `(select p.short_name from unit_period p where p.unit_id = g.key::uuid
    order by p.valid_from desc limit 1)`,
  procedure: `(select coalesce(v.short_name, v.name) from procedure_version v
    where v.procedure_code = g.key order by v.no desc limit 1)`,
};

/** Facts from the rollups by their own day, open dossiers live by their reception day. */
export async function countSummary(
  sql: Sql,
  { period, filter, groupBy }: CountQuestion,
  scope: ReportScope,
  moment: ListMoment,
): Promise<readonly GroupCounts[]> {
  const parameters = new Parameters();
  const from = parameters.add(period.from);
  const to = parameters.add(period.to);
  const conditions = (columns: CountedColumns): string =>
    `${countableRows(scope, columns, parameters)} and ${filteredRows(filter, columns, parameters)}`;
  const measure = liveMeasure(parameters.add(moment.today), parameters.add(moment.dueSoonBefore));
  return sql.query<GroupCounts & Record<string, unknown>>(
    `with facts as (
       select ${keyOf(groupBy, rollupColumns, 'r.day')} as key, r.measure,
         sum(r.count)::integer as count,
         coalesce(sum(r.count) filter (where r.measure = 'received' and r.employer = 'post'), 0)
           ::integer as received_by_post
       from dossier_rollup r
       where r.day between ${from}::date and ${to}::date and ${conditions(rollupColumns)}
       group by 1, 2
     ), live as (
       select ${keyOf(groupBy, openColumns, 'o.day')} as key, o.measure, count(*)::integer as count,
         0 as received_by_post
       from (select d.received_unit_id as unit_id, d.procedure_code, d.channel,
           ${receiverEmployer} as employer, ${measure} as measure,
           ${officeDayOf('d.received_at')} as day
         from dossier d
         where ${isOpen} and ${officeDaysBetween('d.received_at', from, to)}) as o
       where ${conditions(openColumns)}
       group by 1, 2
     ), grouped as (
       select c.key, jsonb_object_agg(c.measure, c.count) as counts,
         sum(c.received_by_post)::integer as received_by_post
       from (table facts union all table live) as c
       group by 1
     )
     select g.key, ${nameOf[groupBy]} as name, g.counts, g.received_by_post as "receivedByPost"
     from grouped g order by 2 nulls last, 1`,
    parameters.values,
  );
}
