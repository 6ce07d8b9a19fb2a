import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { StatusBadge } from '../../ui/status-badge';
import { TimeBadge } from '../../ui/time-badge';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import {
  figureDossiersQuery,
  type FigureDossier,
  type FigureQuestion,
} from './get-figure-dossiers';
import { questionOf } from './get-summary';
import { OpeningReason } from './opening-reason';

/** The dossiers behind one figure: as many as the figure says. */
export function FigureDossiersScreen() {
  const { t } = useTranslation();
  const filters: FigureQuestion = useSearch({ strict: false });
  const may = useMay();
  const [reason, setReason] = useState<string>();
  const { measure } = filters;
  if (!measure) return <EmptyLine sentence={t('reports.noMeasure')} />;
  const asksReason = !may('dossier.read') && !reason;
  return (
    <>
      <PageHeader
        title={t(`reports.measure.${measure}`)}
        subtitle={<Behind filters={filters} />}
        acts={
          <Anchor
            renderRoot={(props) => <Link to="/reports" search={questionOf(filters)} {...props} />}
          >
            {t('reports.back')}
          </Anchor>
        }
      />
      {asksReason ? (
        <OpeningReason onGiven={setReason} />
      ) : (
        <FigureDossiers filters={{ ...filters, reason }} />
      )}
    </>
  );
}

function Behind({ filters: { from, to } }: { filters: FigureQuestion }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (!from || !to) return t('reports.behind');
  return `${t('reports.behind')} · ${t('reports.fromTo', { from: date(from), to: date(to) })}`;
}

function FigureDossiers({ filters }: { filters: FigureQuestion }) {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(figureDossiersQuery(filters));
  return (
    <DataTable<FigureDossier>
      caption={t('reports.behind')}
      columns={useColumns()}
      rows={query.data?.items}
      rowKey={({ id }) => id}
      rowLink={({ id }) => ({ to: '/dossiers/$id', params: { id } })}
      empty={{ sentence: t('reports.noDossiers') }}
      error={query.error}
      onRetry={() => void query.refetch()}
      onNext={list.nextPage(query.data?.next)}
      onPrevious={list.previousPage}
      autoFocus
    />
  );
}

function useColumns(): Column<FigureDossier>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return [
    { key: 'code', label: t('reports.dossier.code'), kind: 'code', render: ({ code }) => code },
    {
      key: 'applicant',
      label: t('reports.dossier.applicant'),
      kind: 'name',
      render: ({ applicantName }) => applicantName,
    },
    {
      key: 'procedure',
      label: t('reports.dossier.procedure'),
      kind: 'name',
      render: ({ procedureName }) => procedureName,
    },
    {
      key: 'unit',
      label: t('reports.dossier.unit'),
      kind: 'name',
      render: ({ receivedUnit }) => receivedUnit,
    },
    {
      key: 'receivedAt',
      label: t('reports.dossier.receivedAt'),
      kind: 'date',
      render: ({ receivedAt }) => receivedAt && dateTime(receivedAt),
    },
    {
      key: 'status',
      label: t('reports.dossier.status'),
      kind: 'status',
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'dueAt',
      label: t('reports.dossier.dueAt'),
      kind: 'status',
      render: ({ dueAt, timeliness }) => (
        <>
          {dueAt && <div>{dateTime(dueAt)}</div>}
          {timeliness && <TimeBadge state={timeliness} />}
        </>
      ),
    },
  ];
}
