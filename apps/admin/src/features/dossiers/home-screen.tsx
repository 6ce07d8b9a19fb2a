import { Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
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
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import { DossierTable } from './dossier-table';
import { queuesFor } from './dossier-queues';
import { dossierFilterOf } from './dossier-filter';
import { dossiersQuery, type DossierFilter } from './get-dossiers';
import { useSavedViews, ViewTab } from '../people/view-tabs';
import { myDraftsQuery, ownDayQuery } from './get-own-work';

export function HomeScreen() {
  const { queue } = useSearch({ from: '/signed-in/home' });
  return <Home queue={queue} />;
}

/** What waits for this person now; a tab is a ready-made queue. */
export function Home({ queue }: { queue: string | undefined }) {
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
  const begin = () => void navigate(newIntakeAddress());
  return (
    <>
      <PageHeader
        title={t('home.title')}
        acts={
          may('dossier.draft') && <KeyButton code="F2" label={t('home.newIntake')} run={begin} />
        }
      />
      <DueNotices />
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

function OwnDrafts() {
  const { t } = useTranslation();
  const drafts = useQuery(myDraftsQuery);
  const [newest] = drafts.data?.items ?? [];
  return (
    <Section title={t('home.drafts')}>
      {drafts.error && <Text>{t('home.draftsUnknown')}</Text>}
      {drafts.data && !newest && <Text c="dimmed">{t('home.noDrafts')}</Text>}
      {newest && (
        <Group gap="md">
          <ScreenLink
            address={linkOptions({ to: '/intake/$draftId', params: { draftId: newest.id } })}
          >
            {t('home.continueDraft', {
              name: [newest.procedureName ?? t('home.unnamed'), newest.applicantName]
                .filter(Boolean)
                .join(' · '),
            })}
          </ScreenLink>
          <ScreenLink address={linkOptions({ to: '/intake' })}>{t('home.allDrafts')}</ScreenLink>
        </Group>
      )}
    </Section>
  );
}

/** One's own day; a count that is not known is not shown as nought. */
function OwnDay() {
  const { t } = useTranslation();
  const day = useQuery(ownDayQuery);
  if (!day.data) return null;
  const { received, returned } = day.data;
  return (
    <Section title={t('home.today')}>
      <Group gap="xl">
        <Text>{t('home.received', { count: received.numerator })}</Text>
        <Text>{t('home.returned', { count: returned.numerator })}</Text>
      </Group>
    </Section>
  );
}
