import { Button, Skeleton } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { FigureCards } from './figure-cards';
import {
  channels,
  employers,
  sheetAddress,
  summaryQuery,
  workbookAddress,
  type ReportFilters,
  type Summary,
} from './get-summary';
import { GroupTable } from './group-table';
import { PeriodBar } from './period-bar';
import classes from './summary.module.css';

export function SummaryScreen() {
  const { t } = useTranslation();
  const filters: ReportFilters = useSearch({ strict: false });
  const { change } = useListState();
  const query = useQuery(summaryQuery(filters));
  const summary = query.data;
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        subtitle={summary && <Scope summary={summary} />}
        isUpdating={query.isFetching && Boolean(summary)}
        hasError={query.isError}
        acts={
          <>
            {summary && !query.error && (
              <PrintButton href={sheetAddress(filters, summary.asOf)} form={t('reports.sheet')} />
            )}
            <Button
              component="a"
              href={workbookAddress(filters)}
              download
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            >
              {t('reports.export')}
            </Button>
          </>
        }
      />
      <div className={classes.bar}>
        <PeriodBar chosen={filters} shown={summary?.period} onChange={change} />
        <ReportFilterBar filters={filters} summary={summary} onChange={change} />
      </div>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {!summary && !query.error && <Skeleton height={240} my="md" />}
      {summary && !query.error && <FigureCards summary={summary} />}
      {!query.error && (
        <GroupTable
          summary={summary}
          filters={filters}
          error={null}
          onRetry={() => void query.refetch()}
          onGroupBy={(groupBy) => change({ groupBy })}
        />
      )}
    </>
  );
}

/** Names unit and period, so that a printed page says what its figures are about. */
function Scope({ summary: { period, filter } }: { summary: Summary }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const parts = [
    filter.unitName ?? t('reports.allUnits'),
    filter.procedureName,
    t('reports.fromTo', { from: date(period.from), to: date(period.to) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

interface ReportFilterBarProps {
  filters: ReportFilters;
  summary: Summary | undefined;
  onChange: (patch: Record<string, unknown>) => void;
}

function ReportFilterBar({ filters, summary, onChange }: ReportFilterBarProps) {
  const { t } = useTranslation();
  const choice = (prefix: string) => (value: string) => ({ value, label: t(prefix + value) });
  const fields: Filter[] = [
    {
      key: 'unitId',
      kind: 'select',
      label: t('reports.unit'),
      width: 180,
      options: useUnitChoices(summary),
    },
    { key: 'procedureCode', kind: 'text', label: t('reports.procedureCode'), width: 125 },
    {
      key: 'channel',
      kind: 'select',
      label: t('reports.channelLabel'),
      width: 130,
      options: channels.map(choice('reports.channel.')),
    },
    {
      key: 'employer',
      kind: 'select',
      label: t('reports.employerLabel'),
      width: 130,
      options: employers.map(choice('reports.employer.')),
    },
  ];
  return <FilterBar filters={fields} values={{ ...filters }} onChange={onChange} />;
}

/** Only units that one may count and that have figures; the chosen one stays even without any. */
function useUnitChoices(summary: Summary | undefined) {
  const { from, to } = useSearch({ strict: false });
  const { data } = useQuery(summaryQuery({ from, to, groupBy: 'unit' }));
  const units = (data?.groups ?? []).map(({ key, name }) => ({ value: key, label: name ?? key }));
  const { unitId, unitName } = summary?.filter ?? {};
  if (!unitId || units.some(({ value }) => value === unitId)) return units;
  return [...units, { value: unitId, label: unitName ?? unitId }];
}
