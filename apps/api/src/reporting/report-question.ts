import type { Period } from '@motcua/reporting-domain';
import { addDays, daysBetween, localDate, officeDay } from '@motcua/shared-time';
import { refusedField } from '../platform/problem/problem-error';
import type { ReportFilter } from './queries/report-scope';
import type { Grouping } from './queries/summary-counts.query';

const dayMs = 86_400_000;
const maxDaysSideBySide = 366;

/** What is asked of a report, as it comes in a query string. */
export interface ReportQuery extends ReportFilter {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

export interface ReportQuestion {
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly asOf: Date;
  /** Asked for by name: links keep it, so that they count at the same instant. */
  readonly namedAsOf: string | undefined;
}

/** Without a period the month so far; open dossiers can be counted of the present only. */
export function reportQuestion(query: ReportQuery, now: Date): ReportQuestion {
  const { unitId, procedureCode, channel, employer } = query;
  const asOf = query.asOf === undefined ? now : new Date(query.asOf);
  const [earliest, latest] = [now.getTime() - dayMs, now.getTime() + dayMs];
  if (asOf.getTime() < earliest || asOf.getTime() > latest)
    throw refusedField(['asOf'], 'outOfRange', {
      min: new Date(earliest).toISOString(),
      max: new Date(latest).toISOString(),
    });
  return {
    period: periodOf(query, now),
    filter: { unitId, procedureCode, channel, employer },
    asOf,
    namedAsOf: query.asOf,
  };
}

/** Days stand side by side for a year at most. */
export function refuseTooManyDays({ from, to }: Period, groupBy: Grouping): void {
  if (groupBy !== 'day' || daysBetween(from, to) < maxDaysSideBySide) return;
  throw refusedField(['to'], 'outOfRange', {
    min: from,
    max: addDays(from, maxDaysSideBySide - 1),
  });
}

function periodOf(query: ReportQuery, now: Date): Period {
  const to = query.to === undefined ? officeDay(now) : localDate(query.to);
  const from = localDate(query.from ?? `${to.slice(0, 7)}-01`);
  if (from > to) throw refusedField(['to'], 'dateOrder', { from });
  return { from, to };
}
