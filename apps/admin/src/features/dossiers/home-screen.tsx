import { Group, SegmentedControl, Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newIntakeAddress } from '../../app/new-draft';
import { useMay } from '../../app/session';
import { DueNotices } from '../../app/work/due-notices';
import { useQueueCounts } from '../../app/work/queue-counts';
import { QueueTab } from '../../app/work/queue-tab';
import { useBulkActs } from '../../app/work/use-bulk-acts';
import { EmptyLine } from '../../ui/empty-line';
import { KeyButton } from '../../ui/key-button';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { DeskToday } from './desk-today';
import { DossierTable } from './dossier-table';
import { queuesFor } from './dossier-queues';
import { dossierFilterOf } from './dossier-filter';
import { dossiersQuery, type DossierFilter } from './get-dossiers';
import { OwnDay, OwnDrafts } from './own-work';
import { useSavedViews, ViewTab } from '../people/view-tabs';

export function HomeScreen() {
  const { queue, view } = useSearch({ from: '/signed-in/home' });
  return <Home queue={queue} view={view} />;
}

interface HomeProps {
  queue: string | undefined;
  /** `desk` for all of the desk, offered to whoever leads one. */
  view?: string | undefined;
}

/** What waits for this person now; a tab is a ready-made queue. */
export function Home({ queue, view: part }: HomeProps) {
  const { t } = useTranslation();
  const may = useMay();
  const list = useListState();
  const navigate = useNavigate();
  const queues = queuesFor(may);
  const views = useSavedViews();
  const view = views.find(({ id }) => viewTab(id) === queue);
  const counts = useQueueCounts();
  const asked = queues.find((each) => each === queue);
  const current = asked ?? queues.find((each) => counts.count(each) > 0) ?? queues[0];
  const isDeciding = !asked && !view && counts.isPending;
  const mayLead = may('dossier.assign');
  const ofDesk = mayLead && part === 'desk';
  const begin = () => void navigate(newIntakeAddress());
  return (
    <>
      <PageHeader
        title={t('home.title')}
        acts={
          <>
            {mayLead && (
              <SegmentedControl
                aria-label={t('home.part')}
                data={parts.map((each) => ({ value: each, label: t(`home.partOf.${each}`) }))}
                value={ofDesk ? 'desk' : 'own'}
                onChange={(next) => list.keep({ view: next === 'desk' ? next : undefined })}
              />
            )}
            {may('dossier.draft') && (
              <KeyButton code="F2" label={t('home.newIntake')} run={begin} />
            )}
          </>
        }
      />
      <DueNotices />
      {ofDesk ? <DeskToday /> : <OwnWork />}
      {current ? (
        <Tabs
          mt="sm"
          value={view ? viewTab(view.id) : current}
          onChange={(next) => list.change({ queue: next })}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            {queues.map((each) => (
              <QueueTab
                key={each}
                value={each}
                label={t(`dossiers.queue.${each}`)}
                count={counts.words(each)}
              />
            ))}
            {views.map((each) => (
              <ViewTab key={each.id} view={each} value={viewTab(each.id)} />
            ))}
          </Tabs.List>
          <Tabs.Panel value={view ? viewTab(view.id) : current} data-section tabIndex={-1}>
            {isDeciding ? (
              <Skeleton height={240} />
            ) : view ? (
              <DossiersOf
                key={view.id}
                caption={view.name}
                filter={dossierFilterOf(view.filter)}
                columns={view.columns}
              />
            ) : (
              <DossiersOf
                key={current}
                caption={t(`dossiers.queue.${current}`)}
                filter={{ queue: current }}
              />
            )}
          </Tabs.Panel>
        </Tabs>
      ) : (
        <EmptyLine sentence={t('home.noQueue')} />
      )}
    </>
  );
}

const parts = ['own', 'desk'] as const;

function OwnWork() {
  const may = useMay();
  return (
    <Group gap="sm" align="stretch" grow preventGrowOverflow={false}>
      {may('dossier.draft') && (
        <div>
          <OwnDrafts />
        </div>
      )}
      {may('report.read') && may('dossier.receive') && (
        <div>
          <OwnDay />
        </div>
      )}
    </Group>
  );
}

/** The tab of a saved view; a queue has its own name. */
const viewTab = (id: string) => `view-${id}`;

interface DossiersOfProps {
  caption: string;
  filter: DossierFilter;
  columns?: readonly string[];
}

function DossiersOf({ caption, filter, columns }: DossiersOfProps) {
  const { t } = useTranslation();
  const list = useListState();
  const dossiers = useQuery(dossiersQuery({ ...filter, after: list.after }));
  const { acts, dialog } = useBulkActs();
  return (
    <>
      <DossierTable
        caption={caption}
        columns={columns}
        bulkActs={acts}
        rows={dossiers.data?.items}
        error={dossiers.error}
        onRetry={() => void dossiers.refetch()}
        onNext={list.nextPage(dossiers.data?.next)}
        onPrevious={list.previousPage}
        empty={{ sentence: t('home.nothingWaits') }}
        autoFocus
      />
      {dialog}
    </>
  );
}
