import { Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newIntentKey } from '../../app/intent-key';
import { useMay } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { KeyButton } from '../../ui/key-button';
import { PageHeader } from '../../ui/page-header';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import { DossierTable } from './dossier-table';
import { queuesFor } from './dossier-queues';
import { dossiersQuery, type DossierQueue } from './get-dossiers';
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
  const current = queues.find((each) => each === queue) ?? queues[0];
  const begin = () =>
    void navigate({ to: '/intake/$draftId', params: { draftId: newIntentKey() } });
  return (
    <>
      <PageHeader
        title={t('home.title')}
        acts={
          may('dossier.draft') && <KeyButton code="F2" label={t('home.newIntake')} run={begin} />
        }
      />
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
          value={current}
          onChange={(next) => list.change({ queue: next })}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            {queues.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`dossiers.queue.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={current} data-section tabIndex={-1}>
            <Queue key={current} queue={current} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <EmptyLine sentence={t('home.noQueue')} />
      )}
    </>
  );
}

function Queue({ queue }: { queue: DossierQueue }) {
  const { t } = useTranslation();
  const list = useListState();
  const dossiers = useQuery(dossiersQuery({ queue, after: list.after }));
  return (
    <DossierTable
      caption={t(`dossiers.queue.${queue}`)}
      rows={dossiers.data?.items}
      error={dossiers.error}
      onRetry={() => void dossiers.refetch()}
      onNext={list.nextPage(dossiers.data?.next)}
      onPrevious={list.previousPage}
      empty={{ sentence: t('home.nothingWaits') }}
      autoFocus
    />
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
            {t('home.continueDraft', { name: newest.procedureName ?? t('home.unnamed') })}
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
