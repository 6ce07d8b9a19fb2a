import type { Figure, MeasureDate, Period } from '@motcua/reporting-domain';
import { localDate } from '@motcua/shared-time';
import {
  figureDate,
  type FigureName,
  figureNames,
  type Figures,
  figuresOf,
  liveFigures,
  totalOf,
} from './figures';
import type { FilterNames } from './queries/filter-names.query';
import type { ReportFilter } from './queries/report-scope';
import type { GroupCounts, Grouping } from './queries/summary-counts.query';
import type { ReportQuestion } from './report-question';

export interface LinkedFigure extends Figure {
  readonly date: MeasureDate;
  /** Where the dossiers behind it are listed; null for those who may open none. */
  readonly dossiers: string | null;
}

export type LinkedFigures = Readonly<Record<FigureName, LinkedFigure>>;

export interface SummaryGroup {
  readonly key: string;
  readonly name: string | null;
  readonly figures: LinkedFigures;
}

export interface Summary {
  readonly period: Period;
  readonly asOf: string;
  readonly groupBy: Grouping;
  readonly filter: FilterNames & { readonly [Key in keyof ReportFilter]-?: string | null };
  readonly figures: LinkedFigures;
  readonly groups: readonly SummaryGroup[];
}

export interface SummaryParts {
  readonly question: ReportQuestion;
  readonly groupBy: Grouping;
  readonly names: FilterNames;
  readonly groups: readonly GroupCounts[];
  /** Whether the actor may open dossiers at all, or count them only. */
  readonly opensDossiers: boolean;
}

/** Every figure with its base, its period and the way to the dossiers behind it. */
export function summaryOf(parts: SummaryParts): Summary {
  const { question, groupBy, names, groups, opensDossiers } = parts;
  const { period, filter, asOf } = question;
  const linked = (figures: Figures, narrowed: ReportFilter): LinkedFigures =>
    Object.fromEntries(
      figureNames.map((name) => [
        name,
        {
          ...figures[name],
          date: figureDate(name),
          dossiers: opensDossiers
            ? dossiersLink(name, figures[name].period, narrowed, question.namedAsOf)
            : null,
        },
      ]),
    ) as LinkedFigures;
  return {
    period,
    asOf: asOf.toISOString(),
    groupBy,
    filter: {
      unitId: filter.unitId ?? null,
      procedureCode: filter.procedureCode ?? null,
      channel: filter.channel ?? null,
      employer: filter.employer ?? null,
      ...names,
    },
    figures: linked(figuresOf(totalOf(groups), period), filter),
    groups:
      groupBy === 'none'
        ? []
        : groups.map((group) => ({
            key: group.key,
            name: group.name,
            figures: linked(
              figuresOf(group, groupPeriod(groupBy, group.key, period)),
              narrowedTo(groupBy, group.key, filter),
            ),
          })),
  };
}

function groupPeriod(groupBy: Grouping, key: string, period: Period): Period {
  if (groupBy !== 'day') return period;
  const day = localDate(key);
  return { from: day, to: day };
}

const filterOf = {
  unit: 'unitId',
  procedure: 'procedureCode',
  channel: 'channel',
  employer: 'employer',
} as const satisfies Partial<Record<Grouping, keyof ReportFilter>>;

function narrowedTo(groupBy: Grouping, key: string, filter: ReportFilter): ReportFilter {
  if (groupBy === 'none' || groupBy === 'day') return filter;
  return { ...filter, [filterOf[groupBy]]: key };
}

function dossiersLink(
  measure: FigureName,
  { from, to }: Period,
  filter: ReportFilter,
  asOf: string | undefined,
): string {
  const query = new URLSearchParams({ measure, from, to });
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === 'string') query.set(name, value);
  }
  if (asOf !== undefined && liveFigures.includes(measure)) query.set('asOf', asOf);
  return `/api/v1/reports/summary/dossiers?${query.toString()}`;
}
