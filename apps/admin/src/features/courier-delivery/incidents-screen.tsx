import { Box, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { incidentsQuery, type Incident } from './get-incidents';
import { AboutLink, IncidentBadge } from './incident-cells';
import { IncidentPanel } from './incident-panel';

const statuses = ['open', 'closed'] as const;

/** What went wrong with papers on their way, and until when somebody has to answer. */
export function IncidentsScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/incidents' });
  const list = useListState();
  const status = statuses.find((each) => each === search.status);
  const query = useQuery(incidentsQuery({ status, unitId: search.unitId, after: search.after }));
  return (
    <>
      <PageHeader
        title={t('courier.incidents.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
      />
      <Box mb="sm">
        <FilterBar
          filters={useFilters()}
          values={{ status: search.status }}
          onChange={list.change}
        />
      </Box>
      {search.no && (
        <Box mb="sm">
          <IncidentPanel incidentKey={search.no} onClose={() => list.keep({ no: undefined })} />
        </Box>
      )}
      <DataTable<Incident>
        caption={t('courier.incidents.title')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        onOpen={({ number }) => list.keep({ no: number })}
        empty={{ sentence: t('courier.incidents.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
        autoFocus
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation();
  return [
    {
      key: 'status',
      kind: 'select',
      label: t('courier.field.status'),
      options: statuses.map((value) => ({ value, label: t(`courier.incidents.status.${value}`) })),
    },
  ];
}

function useColumns(): Column<Incident>[] {
  const { t } = useTranslation();
  const { date, dateTime, money } = useFormats();
  return [
    {
      key: 'number',
      label: t('courier.incidents.number'),
      kind: 'code',
      render: ({ number }) => number,
    },
    {
      key: 'type',
      label: t('courier.incidents.typeLabel'),
      kind: 'name',
      render: ({ type }) => t(`courier.incidents.type.${type}`),
    },
    {
      key: 'about',
      label: t('courier.incidents.about'),
      kind: 'code',
      render: (incident) => <AboutLink incident={incident} />,
    },
    {
      key: 'unit',
      label: t('courier.incidents.unit'),
      kind: 'name',
      render: ({ unit }) => unit.name,
    },
    {
      key: 'found',
      label: t('courier.incidents.found'),
      kind: 'name',
      render: ({ foundBy, foundAt }) => [foundBy, dateTime(foundAt)].filter(Boolean).join(' · '),
    },
    {
      key: 'answerBy',
      label: t('courier.incidents.answerBy'),
      kind: 'date',
      render: ({ answerBy }) => answerBy && date(answerBy),
    },
    {
      key: 'liableParty',
      label: t('courier.incidents.liability'),
      kind: 'name',
      render: ({ liableParty, compensation }) =>
        liableParty && (
          <>
            {t(`courier.incidents.party.${liableParty}`)}
            <Text size="xs">{money(compensation ?? 0)}</Text>
          </>
        ),
    },
    {
      key: 'status',
      label: t('courier.field.status'),
      kind: 'status',
      render: ({ status }) => <IncidentBadge status={status} />,
    },
  ];
}
