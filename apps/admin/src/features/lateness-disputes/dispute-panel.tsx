import { Box, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { DisputeWords } from '../../app/work/dispute-words';
import { disputeQuery } from '../../app/work/disputes';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { ProofView } from './proof-view';
import { SettleDialog } from './settle-dialog';

interface DisputePanelProps {
  id: string;
  isSettling: boolean;
  onSettle: (isOpen: boolean) => void;
  onClose: () => void;
}

/** One dispute with its proof; whoever filed it only reads. */
export function DisputePanel({ id, isSettling, onSettle, onClose }: DisputePanelProps) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const query = useQuery(disputeQuery(id));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={240} mt="sm" />;
  const { body: dispute, etag } = query.data;
  const { dossierId, code, procedureName, state, filedBy } = dispute;
  const isOwn = filedBy.id === me.staff.id;
  const maySettle = state === 'open' && may('dossier.settleDispute');
  return (
    <Box mt="sm">
      <Section
        title={code}
        note={<Text c="dimmed">{procedureName}</Text>}
        acts={
          <Group gap="sm" align="flex-start">
            <ScreenLink
              address={linkOptions({
                to: '/dossiers/$id',
                params: { id: dossierId },
                search: { tab: 'clock' },
              })}
            >
              {t('disputes.openDossier')}
            </ScreenLink>
            <Button onClick={onClose}>{t('common.close')}</Button>
            {maySettle && (
              <MainAct
                label={t('disputes.settle')}
                blockedBecause={isOwn ? t('disputes.own') : undefined}
                onRun={() => onSettle(true)}
              />
            )}
          </Group>
        }
      >
        <DisputeWords dispute={dispute} />
      </Section>
      <ProofView dispute={dispute} />
      {isSettling && maySettle && !isOwn && (
        <SettleDialog dispute={dispute} etag={etag} onClose={() => onSettle(false)} />
      )}
    </Box>
  );
}
