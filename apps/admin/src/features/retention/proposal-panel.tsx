import { Button, Group, List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { proposalQuery, useSettlement } from './get-retention';

type Outcome = 'confirmed' | 'rejected';

/** One list with its dossiers; whoever proposed it only reads. */
export function ProposalPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const { say } = useAnnouncer();
  const query = useQuery(proposalQuery(id));
  const [deciding, setDeciding] = useState<Outcome>();
  const settlement = useSettlement(id, () => {
    setDeciding(undefined);
    say(t('keeping.retention.settled'));
  });
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={160} mt="sm" />;
  const { items, reason, outcome, version, proposedBy, note } = query.data;
  const isOwn = proposedBy?.id === me.staff.id;
  const act = deciding === 'rejected' ? 'reject' : 'confirm';
  return (
    <Section title={reason} acts={<Button onClick={onClose}>{t('common.close')}</Button>}>
      <Stack gap="sm">
        <List>
          {items.map(({ dossierId, code, procedureName }) => (
            <List.Item key={dossierId}>
              <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
                <span className="code">{code}</span>
              </ScreenLink>{' '}
              {procedureName}
            </List.Item>
          ))}
        </List>
        {note && <Text>{note}</Text>}
        {!outcome && isOwn && <Text c="dimmed">{t('keeping.retention.own')}</Text>}
        {!outcome && !isOwn && may('retention.confirm') && (
          <Group>
            <MainAct
              label={t('keeping.retention.confirm')}
              isDangerous
              onRun={() => setDeciding('confirmed')}
            />
            <Button onClick={() => setDeciding('rejected')}>{t('keeping.retention.reject')}</Button>
          </Group>
        )}
      </Stack>
      {deciding && (
        <ConfirmDialog
          act={t(`keeping.retention.${act}`)}
          consequence={t(`keeping.retention.${act}Consequence`, { count: items.length })}
          isDangerous={deciding === 'confirmed'}
          isPending={settlement.isPending}
          error={settlement.error}
          onConfirm={() => settlement.run({ outcome: deciding }, `"${version}"`)}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Section>
  );
}
