import { Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { tagOfDossier, useActOnPaper } from '../dossiers/act-on-paper';
import { custodyQuery } from '../dossiers/get-dossier';
import type { Dossier } from './get-dossiers';

/** The work waits for the paper: whoever has it in hand now says so, and may then take the dossier. */
export function PaperReceipt({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { id, code } = dossier;
  const custody = useQuery(custodyQuery(id));
  const act = useActOnPaper(id, () => say(t('processing.paper.done', { code })));
  if (custody.isPending) return <Skeleton height={44} />;
  if (!custody.data)
    return <ProblemAlert error={custody.error} onRetry={() => void custody.refetch()} />;
  const mayConfirm = custody.data.availableActions.includes('confirm');
  return (
    <div>
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      <Group gap="sm">
        <MainAct
          label={t('processing.paper.confirm')}
          isPending={act.isPending}
          blockedBecause={mayConfirm ? undefined : t('processing.paper.notGiven')}
          onRun={() => act.run({ action: 'confirm' }, tagOfDossier(dossier))}
        />
        {mayConfirm && <Text size="sm">{t('processing.paper.given')}</Text>}
        <ScreenLink
          address={linkOptions({ to: '/dossiers/$id', params: { id }, search: { tab: 'custody' } })}
        >
          {t('processing.paper.chain')}
        </ScreenLink>
      </Group>
    </div>
  );
}
