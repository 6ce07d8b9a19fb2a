import { Tabs } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DueNotices } from '../../app/work/due-notices';
import { useQueueCounts } from '../../app/work/queue-counts';
import { QueueTab } from '../../app/work/queue-tab';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { ColleaguesPanel } from './colleagues-panel';
import { isListQueue, type ProcessingQueue } from './get-dossiers';
import { OpinionsPanel } from './opinions-panel';
import { QueuePanel } from './queue-panel';

type ProcessingTab = ProcessingQueue | 'opinions' | 'colleagues';

/** The queues of whoever works on dossiers, leads the work or signs it. */
export function ProcessingScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const { tabs, tab } = useTabs(search);
  const counts = useQueueCounts();
  const isUpdating = useIsFetching({ queryKey: ['dossiers', 'processing'] }) > 0;
  return (
    <>
      <PageHeader title={t('processing.title')} isUpdating={isUpdating} />
      <DueNotices shown={0} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          list.change({ tab: next, view: undefined, side: undefined, id: undefined, do: undefined })
        }
      >
        <Tabs.List aria-label={t('processing.queues')} mb="sm">
          {tabs.map((each) => (
            <QueueTab
              key={each}
              value={each}
              label={t(`processing.queue.${each}`)}
              count={counts.words(each)}
            />
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'opinions' && <OpinionsPanel />}
          {tab === 'colleagues' && <ColleaguesPanel />}
          {isListQueue(tab) && <QueuePanel key={tab} queue={tab} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

interface QueuePlace {
  view?: string;
  tab?: string;
}

const ofSpecialists: readonly ProcessingTab[] = [
  'toTake',
  'mine',
  'opinions',
  'toSign',
  'resultReady',
  'waiting',
  'awaitingSupplement',
  'colleagues',
];
const ofLeaders: readonly ProcessingTab[] = [
  'toSign',
  'opinions',
  'resultReady',
  'waiting',
  'awaitingSupplement',
  'colleagues',
];
const ofHeads: readonly ProcessingTab[] = [
  'colleagues',
  'opinions',
  'toSign',
  'waiting',
  'awaitingSupplement',
];

/** Whoever signs begins with what waits for the signature; others with their own work. */
function useTabs({ view, tab: place }: QueuePlace) {
  const may = useMay();
  const works = may('dossier.process');
  const tabs = works ? ofSpecialists : may('dossier.decide') ? ofLeaders : ofHeads;
  const asked: string | undefined = view === 'to-sign' ? 'toSign' : place;
  const found = tabs.find((each) => each === asked);
  const usual: ProcessingTab = works ? 'mine' : (tabs[0] ?? 'toSign');
  return { tabs, tab: found ?? usual };
}
