import { Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDisputedVerdict } from '../../app/work/dispute-words';
import { disputesQuery, type Dispute, type DisputeState } from '../../app/work/disputes';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { DisputePanel } from './dispute-panel';

const states = ['open', 'accepted', 'refused'] as const satisfies readonly DisputeState[];

/** Disputes about verdicts of lateness: what waits, what was settled, and the proof of each. */
export function DisputesScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/lateness-disputes' });
  const list = useListState();
  const state = states.find((each) => each === search.state) ?? 'open';
  const query = useQuery(disputesQuery(state, search.after));
  return (
    <>
      <PageHeader title={t('disputes.title')} isUpdating={query.isFetching && !query.isPending} />
      <Tabs
        value={state}
        onChange={(next) => list.change({ state: next, id: undefined, do: undefined })}
      >
        <Tabs.List aria-label={t('disputes.states')} mb="sm">
          {states.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`disputes.state.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <DataTable<Dispute>
        caption={t('disputes.title')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        rowName={({ code }) => code}
        onOpen={({ id }) => list.keep({ id, do: undefined })}
        currentKey={search.id}
        empty={{ sentence: t(`disputes.empty.${state}`) }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
        autoFocus={!search.id}
      />
      {search.id && (
        <DisputePanel
          key={search.id}
          id={search.id}
          isSettling={search.do === 'settle'}
          onSettle={(isOpen) => list.keep({ do: isOpen ? 'settle' : undefined })}
          onClose={() => list.keep({ id: undefined, do: undefined })}
        />
      )}
    </>
  );
}

function useColumns(): Column<Dispute>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const verdict = useDisputedVerdict();
  return [
    {
      key: 'dossier',
      label: t('disputes.column.dossier'),
      kind: 'name',
      render: ({ code, procedureName }) => (
        <>
          <span className="code">{code}</span>
          <Text size="xs" c="dimmed">
            {procedureName}
          </Text>
        </>
      ),
    },
    {
      key: 'verdict',
      label: t('disputes.column.verdict'),
      kind: 'text',
      render: (dispute) => verdict(dispute),
    },
    {
      key: 'claimed',
      label: t('disputes.column.claimed'),
      kind: 'text',
      render: ({ claimedOwner }) => t(`dossiers.timeOwner.${claimedOwner}`),
    },
    {
      key: 'filed',
      label: t('disputes.column.filed'),
      kind: 'text',
      render: ({ filedBy, unit, filedAt }) => (
        <>
          <Text>{filedBy.fullName}</Text>
          <Text size="xs" c="dimmed">
            {[unit.name, dateTime(filedAt)].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
  ];
}
