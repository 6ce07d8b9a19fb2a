import { Select } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import type { ScreenAddress } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import {
  groupingOf,
  groupings,
  questionOf,
  type FigureName,
  type Grouping,
  type ReportFilters,
  type Summary,
  type SummaryGroup,
} from './get-summary';
import { ReportFigure } from './report-figure';

const shown: readonly FigureName[] = [
  'received',
  'inTerm',
  'dueSoon',
  'overdue',
  'paused',
  'onTimeShare',
  'doneLate',
  'returned',
];

interface GroupTableProps {
  summary: Summary | undefined;
  filters: ReportFilters;
  error: Error | null;
  onRetry: () => void;
  onGroupBy: (groupBy: Grouping) => void;
}

/** The figures side by side; a row leads to the same report for that row alone. */
export function GroupTable({ summary, filters, error, onRetry, onGroupBy }: GroupTableProps) {
  const { t } = useTranslation();
  const groupBy = (summary?.groupBy ?? groupingOf(filters)) as Grouping;
  const nameOf = useGroupName(groupBy);
  return (
    <Section
      title={t('reports.sideBySide')}
      acts={
        <Select
          aria-label={t('reports.groupBy')}
          allowDeselect={false}
          data={groupings.map((each) => ({ value: each, label: t(`reports.by.${each}`) }))}
          value={groupingOf(filters)}
          onChange={(value) => onGroupBy(value as Grouping)}
        />
      }
    >
      <DataTable<SummaryGroup>
        caption={t('reports.sideBySide')}
        columns={columnsOf(t, groupBy, nameOf)}
        rows={summary?.groups}
        rowKey={({ key }) => key}
        rowLink={(group) => narrowed(filters, groupBy, group.key)}
        empty={{ sentence: t('reports.empty') }}
        error={error}
        onRetry={onRetry}
      />
    </Section>
  );
}

function useGroupName(groupBy: Grouping): (group: SummaryGroup) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ key, name }) => {
    if (groupBy === 'day') return date(key);
    if (groupBy === 'channel' || groupBy === 'employer') return t(`reports.${groupBy}.${key}`);
    return name ?? key;
  };
}

function columnsOf(
  t: TFunction,
  groupBy: Grouping,
  nameOf: (group: SummaryGroup) => string,
): Column<SummaryGroup>[] {
  return [
    { key: 'name', label: t(`reports.groupName.${groupBy}`), kind: 'name', render: nameOf },
    ...shown.map((name): Column<SummaryGroup> => {
      const label = t(`reports.column.${name}`);
      return {
        key: name,
        label,
        kind: 'number',
        render: (group) => (
          <ReportFigure label={`${label}, ${nameOf(group)}`} figure={group.figures[name]} />
        ),
      };
    }),
  ];
}

/** The report for one row, compared along another line. */
function narrowed(filters: ReportFilters, groupBy: Grouping, key: string): ScreenAddress {
  const search = { ...questionOf(filters) };
  const narrowings: Record<Grouping, ReportFilters> = {
    none: {},
    unit: { unitId: key, groupBy: 'procedure' },
    procedure: { procedureCode: key, groupBy: 'unit' },
    channel: { channel: key, groupBy: 'unit' },
    employer: { employer: key, groupBy: 'unit' },
    day: { from: key, to: key, groupBy: 'unit' },
  };
  return { to: '/reports', search: { ...search, ...narrowings[groupBy] } };
}
