import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { StatusBadge } from '../../ui/status-badge';
import { dossierQuery, type Dossier } from '../dossiers/get-dossier';
import { ReceiptPanel } from './receipt-panel';
import type { Opened } from './use-intake-act';
import { useBackToWaiting } from './waiting-acts';
import { WaitingIntakePage } from './waiting-intake-page';

export function WaitingIntakeScreen() {
  const { id } = useParams({ from: '/signed-in/intake/online/$id' });
  return <WaitingIntake key={id} id={id} />;
}

/** The intake of a dossier that was sent in or registered, and that nobody has received. */
export function WaitingIntake({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(dossierQuery(id));
  const [opened, setOpened] = useState<Opened>();
  const back = useBackToWaiting();
  if (opened)
    return <ReceiptPanel opened={opened} onNext={back} nextLabel={t('intake.waiting.next')} />;
  if (!query.data)
    return (
      <>
        <PageHeader title={t('intake.title')} hasError={query.isError} />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        {!query.isError && <Skeleton height={360} />}
      </>
    );
  const { body: dossier, etag } = query.data;
  if (!isReceivable(dossier)) return <NotWaiting dossier={dossier} />;
  return (
    <WaitingIntakePage
      dossier={dossier}
      etag={etag}
      onRefresh={() => query.refetch()}
      onOpened={setOpened}
    />
  );
}

/** It waits for the desk's ticks, or for nothing at all. */
const isReceivable = ({ availableActions, blockedActions }: Dossier): boolean =>
  availableActions.includes('receive') ||
  blockedActions.some(
    ({ action, reason }) => action === 'receive' && reason === 'missingMandatoryPapers',
  );

/** Somebody was faster, or it is not this desk's to receive. */
function NotWaiting({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { id, code, status, blockedActions } = dossier;
  const blocked = blockedActions.find(({ action }) => action === 'receive');
  return (
    <>
      <PageHeader title={code} isCode takesFocus status={<StatusBadge status={status} />} />
      <Text mb="sm">
        {t(blocked ? `dossier.blocked.${blocked.reason}` : 'intake.waiting.notWaiting')}
      </Text>
      <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
        {t('intake.openDossier')}
      </ScreenLink>
    </>
  );
}
