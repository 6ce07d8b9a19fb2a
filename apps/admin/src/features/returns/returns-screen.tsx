import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ScanInput } from '../../ui/scan-input';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { resultQueues, resultsQuery, type ResultItem, type ResultQueue } from './get-results';
import { ResultCard } from './result-card';

/** Results that wait here, elsewhere or for the Post; a scan opens the card of one of them. */
export function ReturnsScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/returns' });
  const list = useListState();
  const open = (code: string | undefined) => list.change({ code });
  return (
    <>
      <PageHeader title={t('returns.title')} />
      {search.code ? (
        <ResultCard
          key={search.code}
          dossierKey={search.code}
          onClose={() => open(undefined)}
          onOther={open}
        />
      ) : (
        <>
          <ScanInput
            accepts={['dossier', 'receipt']}
            label={t('returns.scan')}
            description={t('returns.scanHint')}
            autoFocus
            onScan={({ value }) => open(value)}
          />
          <ResultTabs />
        </>
      )}
    </>
  );
}

function ResultTabs() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/returns' });
  const list = useListState();
  const queue = resultQueues.find((each) => each === search.tab) ?? 'resultsHere';
  const query = useQuery(resultsQuery(queue, search.after));
  return (
    <Tabs value={queue} keepMounted={false} onChange={(tab) => list.change({ tab })}>
      <Tabs.List aria-label={t('returns.queues')} mb="sm">
        {resultQueues.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`returns.queue.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={queue}>
        <DataTable<ResultItem>
          caption={t(`returns.queue.${queue}`)}
          columns={useColumns(queue)}
          rows={query.data?.items}
          rowKey={({ id }) => id}
          onOpen={({ code }) => list.change({ code })}
          empty={{ sentence: t(`returns.empty.${queue}`) }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
        />
      </Tabs.Panel>
    </Tabs>
  );
}

function useColumns(queue: ResultQueue): Column<ResultItem>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const place: Column<ResultItem> =
    queue === 'resultsElsewhere'
      ? {
          key: 'paperAt',
          label: t('returns.column.paperAt'),
          kind: 'name',
          render: ({ paperAt, competentUnit }) => paperAt ?? competentUnit,
        }
      : {
          key: 'shelf',
          label: t('returns.column.shelf'),
          kind: 'code',
          render: ({ arrivalShelf }) => arrivalShelf,
        };
  return [
    {
      key: 'code',
      label: t('returns.column.code'),
      kind: 'code',
      render: ({ code }) => code,
    },
    {
      key: 'applicant',
      label: t('returns.column.applicant'),
      kind: 'name',
      render: ({ applicantName }) => applicantName,
    },
    {
      key: 'procedure',
      label: t('returns.column.procedure'),
      kind: 'name',
      render: ({ procedureName }) => procedureName,
    },
    place,
    {
      key: 'method',
      label: t('returns.column.method'),
      kind: 'name',
      render: ({ returnMethod }) => t(`dossier.returnMethod.${returnMethod}`),
    },
    {
      key: 'resultAt',
      label: t('returns.column.resultAt'),
      kind: 'date',
      render: ({ resultAt }) => resultAt && dateTime(resultAt),
    },
    {
      key: 'status',
      label: t('returns.column.status'),
      kind: 'status',
      render: ({ status }) => <StatusBadge status={status} />,
    },
  ];
}
