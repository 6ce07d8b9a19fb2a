import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useListState } from '../../ui/use-list-state';
import { AppointmentCell, DossierCell } from './dossier-cells';
import {
  processingQueues,
  queueQuery,
  type DossierItem,
  type ProcessingQueue,
} from './get-dossiers';
import classes from './processing-screen.module.css';
import { ReadingPane } from './reading-pane';
import { useDossierAct } from './use-dossier-act';

/** The queues of whoever works on dossiers or signs them: list on the left, the file on the right. */
export function ProcessingScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const { queues, queue } = useQueues(search);
  const query = useQuery(queueQuery(queue, search.after));
  const take = useDossierAct();
  const items = query.data?.items;
  const shownId = search.id ?? items?.[0]?.id;
  const show = (id: string | undefined) => list.keep({ id, do: undefined });
  return (
    <>
      <PageHeader
        title={t('processing.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
      />
      <Tabs
        value={queue}
        keepMounted={false}
        onChange={(tab) => list.change({ tab, view: undefined, id: undefined, do: undefined })}
      >
        <Tabs.List aria-label={t('processing.queues')} mb="sm">
          {queues.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`processing.queue.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={queue}>
          <ProblemAlert error={take.error} onRetry={take.retry} />
          <div className={classes.panes} data-signing={queue === 'toSign' || undefined}>
            <DataTable<DossierItem>
              caption={t(`processing.queue.${queue}`)}
              columns={useColumns(queue)}
              rows={items}
              rowKey={({ id }) => id}
              onOpen={({ id }) => show(id)}
              currentKey={shownId}
              rowActs={
                queue === 'toTake'
                  ? {
                      KeyN: ({ id, code, version }) =>
                        take.run({ id, code, action: 'take' }, `"${version}"`),
                    }
                  : undefined
              }
              empty={{ sentence: t(`processing.empty.${queue}`) }}
              error={query.error}
              onRetry={() => void query.refetch()}
              onNext={list.nextPage(query.data?.next)}
              onPrevious={list.previousPage}
              autoFocus
            />
            {shownId ? (
              <ReadingPane key={shownId} id={shownId} isSigning={queue === 'toSign'} />
            ) : (
              items && <EmptyLine sentence={t('processing.nothingOpen')} />
            )}
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

interface QueuePlace {
  view?: string;
  tab?: string;
}

/** Whoever signs begins with what waits for the signature; others with their own work. */
function useQueues({ view, tab }: QueuePlace) {
  const may = useMay();
  const works = may('dossier.process');
  const queues = works ? processingQueues : (['toSign', 'awaitingSupplement'] as const);
  const asked: string | undefined = view === 'to-sign' ? 'toSign' : tab;
  const found = queues.find((each) => each === asked);
  const queue: ProcessingQueue = found ?? (works ? 'mine' : 'toSign');
  return { queues, queue };
}

function useColumns(queue: ProcessingQueue): Column<DossierItem>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'dossier',
      label: t('processing.column.dossier'),
      kind: 'name',
      render: (item) => <DossierCell item={item} />,
    },
    {
      key: 'appointment',
      label: t('processing.column.appointment'),
      kind: 'status',
      width: 200,
      render: (item) => <AppointmentCell item={item} isOwn={queue === 'mine'} />,
    },
  ];
}
