import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberDossier } from '../../app/recent-dossiers';
import { ClaimLine } from '../../app/work/claim-line';
import { MessageDialog } from '../../app/work/message-dialog';
import { MessagesPanel } from '../../app/work/messages-panel';
import { NotesPanel } from '../../app/work/notes-panel';
import { OpinionsPanel } from '../../app/work/opinions-panel';
import { isWorkDialog, WorkActDialog, type WorkDialog } from '../../app/work/work-acts';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { MoneyTab } from '../fees/money-tab';
import { ActDialog } from './act-dialog';
import { AskReason, asksForReason, useNeedsReason } from './ask-reason';
import { ClockTab } from './clock-tab';
import { compareAct, CompareDialog } from './compare-dialog';
import { Corrections } from './corrections';
import { correctAct } from './correction-dialog';
import { CustodyTab } from './custody-tab';
import { disputeAct } from './dispute-dialog';
import { DossierHeader } from './dossier-header';
import classes from './dossier.module.css';
import { DossierPlaces } from './dossier-places';
import { dossierTabs, type DossierTab } from './dossier-place';
import { BlockedActs } from './blocked-acts';
import { dossierQuery } from './get-dossier';
import { HistoryTab } from './history-tab';
import { PapersTab } from './papers-tab';
import { SummaryTab } from './summary-tab';

interface DossierViewProps {
  id: string;
  tab: DossierTab;
  act?: string;
  reason?: string;
}

export function DossierScreen() {
  const { id } = useParams({ from: '/signed-in/dossiers/$id' });
  const { tab = 'summary', do: act, reason } = useSearch({ from: '/signed-in/dossiers/$id' });
  return <DossierView key={id} id={id} tab={tab} act={act} reason={reason} />;
}

/** One dossier; whoever inspects others' work says why first. */
export function DossierView(props: DossierViewProps) {
  const needsReason = useNeedsReason(props.reason);
  return needsReason ? <OpenWithReason /> : <OpenDossier {...props} />;
}

function OpenWithReason() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('dossiers.one')} />
      <AskReason
        act={t('dossiers.openWithReason')}
        onClose={() => void navigate({ to: '/dossiers' })}
      />
    </>
  );
}

function OpenDossier({ id, tab, act, reason }: DossierViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(dossierQuery(id, reason));
  const opened = query.data?.body;
  useEffect(() => {
    if (opened) rememberDossier(opened);
  }, [opened]);
  if (asksForReason(query.error) && !query.data) return <OpenWithReason />;
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={t('dossiers.one')} hasError />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHeader title={t('dossiers.one')} />
        <Skeleton height={96} mb="sm" />
        <Skeleton height={320} />
      </>
    );
  const { body: dossier, etag } = query.data;
  const sheet = { dossier, reason };
  const change = (patch: object) =>
    void navigate({ to: '.', search: (now: object) => ({ ...now, ...patch }) as never });
  return (
    <>
      <DossierHeader
        {...sheet}
        isUpdating={query.isFetching}
        onAct={(action) => change({ do: action })}
      />
      <DossierPlaces {...sheet} />
      <ClaimLine dossier={dossier} />
      <BlockedActs dossier={dossier} />
      <Corrections dossier={dossier} onOpen={() => change({ do: correctAct })} />
      <div className={classes.desk}>
        <Tabs value={tab} onChange={(next) => change({ tab: next })} keepMounted={false}>
          <Tabs.List mb="sm">
            {dossierTabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`dossiers.tab.${each}`, { count: dossier.components.length })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} data-section tabIndex={-1}>
            {tab === 'summary' && (
              <SummaryTab
                {...sheet}
                onCompare={() => change({ do: compareAct })}
                onOutsideNumber={() => change({ do: 'outsideNumber' satisfies WorkDialog })}
              />
            )}
            {tab === 'papers' && <PapersTab {...sheet} />}
            {tab === 'custody' && <CustodyTab dossier={dossier} />}
            {tab === 'clock' && <ClockTab {...sheet} />}
            {tab === 'money' && <MoneyTab dossierId={dossier.id} reason={reason} />}
            {tab === 'history' && <HistoryTab {...sheet} />}
          </Tabs.Panel>
        </Tabs>
        <aside className={classes.aside}>
          <NotesPanel dossierId={dossier.id} reason={reason} />
          <OpinionsPanel dossierId={dossier.id} reason={reason} />
          <MessagesPanel
            dossierId={dossier.id}
            reason={reason}
            onWrite={() => change({ do: 'message' })}
          />
        </aside>
      </div>
      {act === 'message' && (
        <MessageDialog dossierId={dossier.id} onClose={() => change({ do: undefined })} />
      )}
      <WorkActDialog
        dossier={dossier}
        etag={etag}
        act={act}
        onClose={() => change({ do: undefined })}
      />
      {act === compareAct && <CompareDialog {...sheet} onClose={() => change({ do: undefined })} />}
      {act &&
        act !== 'message' &&
        act !== compareAct &&
        act !== disputeAct &&
        !isWorkDialog(act) && (
          <ActDialog
            key={act}
            act={act}
            dossier={dossier}
            etag={etag}
            onRefresh={() => query.refetch()}
            onClose={() => change({ do: undefined })}
          />
        )}
    </>
  );
}
