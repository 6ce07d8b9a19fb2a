import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { MessageDialog } from '../../app/work/message-dialog';
import { useQueueCounts } from '../../app/work/queue-counts';
import { QueueTab } from '../../app/work/queue-tab';
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
  const counts = useQueueCounts();
  const mayWrite = useMay()('dossier.receive', 'dossier.process', 'dossier.decide');
  const [reminded, setReminded] = useState<ResultItem>();
  const isReminding = queue === 'resultsUnclaimed' && mayWrite;
  const columns = useColumns(queue, isReminding ? setReminded : undefined);
  return (
    <Tabs value={queue} keepMounted={false} onChange={(tab) => list.change({ tab })}>
      <Tabs.List aria-label={t('returns.queues')} mb="sm">
        {resultQueues.map((each) => (
          <QueueTab
            key={each}
            value={each}
            label={t(`returns.queue.${each}`)}
            count={counts.words(each)}
          />
        ))}
      </Tabs.List>
      <Tabs.Panel value={queue}>
        <DataTable<ResultItem>
          caption={t(`returns.queue.${queue}`)}
          columns={columns}
          rows={query.data?.items}
          rowKey={({ id }) => id}
          onOpen={({ code }) => list.change({ code })}
          rowActs={isReminding ? { KeyN: setReminded } : undefined}
          rowActNotes={isReminding ? [{ keys: 'N', label: t('returns.remind') }] : undefined}
          empty={{ sentence: t(`returns.empty.${queue}`) }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
        />
        {reminded && (
          <MessageDialog dossierId={reminded.id} onClose={() => setReminded(undefined)} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

function useColumns(
  queue: ResultQueue,
  onRemind: ((row: ResultItem) => void) | undefined,
): Column<ResultItem>[] {
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
    ...(onRemind ? [remindColumn(t('returns.remind'), onRemind)] : []),
  ];
}

/** Whose result lies here too long is told again without leaving the list. */
function remindColumn(label: string, onRemind: (row: ResultItem) => void): Column<ResultItem> {
  return {
    key: 'remind',
    label,
    render: (row) => (
      <Button
        size="compact-sm"
        tabIndex={-1}
        aria-label={`${label} ${row.code}`}
        onClick={(event) => {
          event.stopPropagation();
          onRemind(row);
        }}
      >
        {label}
      </Button>
    ),
  };
}
