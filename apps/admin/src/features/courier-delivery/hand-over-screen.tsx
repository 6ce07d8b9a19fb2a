import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { StatusBadge } from '../../ui/status-badge';
import { CountedLines } from './counted-lines';
import { manifestQuery, useManifestAct, type Manifest } from './get-manifests';
import { HandedOverPanel } from './handed-over-panel';
import { countOf } from './hand-over';
import classes from './hand-over-screen.module.css';
import { ScanCounting } from './scan-counting';
import { SealQuestion } from './seal-question';
import { SignHandOver } from './sign-hand-over';

/** Counts a bag by scanning and has both sides sign for it. */
export function HandOverScreen() {
  const { no } = useParams({ from: '/signed-in/manifests/$no/hand-over' });
  return <HandOverOf no={no} />;
}

export function HandOverOf({ no }: { no: string }) {
  const { t } = useTranslation();
  const query = useQuery(manifestQuery(no));
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={t('courier.handOver.title', { number: no })} hasError />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data) return <Skeleton height={420} />;
  return <HandOver tagged={query.data} />;
}

function HandOver({ tagged }: { tagged: Tagged<Manifest> }) {
  const { t } = useTranslation();
  const { body: manifest } = tagged;
  const { number, status, fromUnit, toUnit, handedOverAt, availableActions } = manifest;
  const isCounting = availableActions.some((action) => action === 'scan' || /^sign/.test(action));
  return (
    <>
      <PageHeader
        title={t('courier.handOver.title', { number })}
        status={<StatusBadge kind="manifest" status={status} />}
        subtitle={t('courier.handOver.way', { from: fromUnit.name, to: toUnit.name })}
        acts={
          <ScreenLink address={linkOptions({ to: '/manifests/$no', params: { no: number } })}>
            {t('courier.handOver.openBag')}
          </ScreenLink>
        }
      />
      {handedOverAt ? (
        <HandedOverPanel manifest={manifest} handedOverAt={handedOverAt} />
      ) : isCounting ? (
        <Counting manifest={manifest} />
      ) : (
        <Text>{t(`courier.handOver.notNow.${status}`)}</Text>
      )}
    </>
  );
}

function Counting({ manifest }: { manifest: Manifest }) {
  const act = useManifestAct(manifest.number);
  const count = countOf(manifest);
  return (
    <>
      <SealQuestion manifest={manifest} act={act} />
      <div className={classes.counting}>
        <div>
          <ScanCounting manifest={manifest} />
        </div>
        <div>
          <CountedLines manifest={manifest} count={count} />
        </div>
      </div>
      <SignHandOver manifest={manifest} count={count} />
    </>
  );
}
