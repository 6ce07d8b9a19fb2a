import type { components, operations } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { oneOf } from '../../ui/one-of';

export type Summary = components['schemas']['SummaryResponse'];
export type SummaryGroup = components['schemas']['SummaryGroupResponse'];
export type LinkedFigure = components['schemas']['LinkedFigureResponse'];
export type FigureName = keyof Summary['figures'];

type SummaryQuestion = NonNullable<operations['getSummaryReport']['parameters']['query']>;
export type Grouping = NonNullable<SummaryQuestion['groupBy']>;

export const groupings = ['unit', 'procedure', 'channel', 'employer', 'day'] as const;
export const channels = ['counter', 'post', 'online'] as const;
export const employers = ['state', 'post', 'none'] as const;

/** What the address says; it may have been typed by hand. */
export interface ReportFilters {
  from?: string;
  to?: string;
  unitId?: string;
  procedureCode?: string;
  channel?: string;
  employer?: string;
  groupBy?: string;
}

export const groupingOf = (filters: ReportFilters): Grouping =>
  oneOf(groupings, filters.groupBy) ?? 'unit';

/** The part of the address that narrows a report, as the API reads it. */
export const questionOf = ({ from, to, unitId, procedureCode, ...more }: ReportFilters) => ({
  from,
  to,
  unitId,
  procedureCode,
  channel: oneOf(channels, more.channel),
  employer: oneOf(employers, more.employer),
});

export const summaryQuery = (filters: ReportFilters) =>
  queryOptions({
    queryKey: ['reports', 'summary', questionOf(filters), groupingOf(filters)],
    queryFn: () => {
      const query = { ...questionOf(filters), groupBy: groupingOf(filters) };
      return read(api.GET('/api/v1/reports/summary', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The same figures as a workbook. */
export const workbookAddress = (filters: ReportFilters): string =>
  `/api/v1/reports/summary.xlsx?${narrowing(filters).toString()}`;

/** The same figures on paper, taken at the instant of those on the screen. */
export function sheetAddress(filters: ReportFilters, asOf: string): string {
  const query = narrowing(filters);
  query.set('asOf', asOf);
  return `/api/v1/reports/summary.pdf?${query.toString()}`;
}

function narrowing(filters: ReportFilters): URLSearchParams {
  const query = new URLSearchParams({ groupBy: groupingOf(filters) });
  for (const [key, value] of Object.entries(questionOf(filters))) if (value) query.set(key, value);
  return query;
}
