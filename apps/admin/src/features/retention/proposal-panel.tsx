import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable, type Column } from '../../ui/data-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import {
  proposalQuery,
  useSettlement,
  type ProposalDetail,
  type ProposalItem,
} from './get-retention';

type Outcome = 'confirmed' | 'rejected';

/** One list with its dossiers; whoever proposed it only reads. */
export function ProposalPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const query = useQuery(proposalQuery(id));
  const columns = useColumns();
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={160} mt="sm" />;
  const { items, reason, outcome, proposedBy, proposedAt, settledBy, settledAt, note } = query.data;
  const proposed = { name: proposedBy?.fullName ?? '', at: dateTime(proposedAt) };
  const settled = { name: settledBy?.fullName ?? '', at: settledAt ? dateTime(settledAt) : '' };
  return (
    <Stack mt="md" gap="sm">
      <Section title={reason} acts={<Button onClick={onClose}>{t('common.close')}</Button>}>
        <Stack gap="sm">
          <Text size="sm">{t('keeping.retention.proposedLine', proposed)}</Text>
          {outcome && (
            <Text>
              {t(`keeping.retention.settledLine.${outcome}`, settled)}
              {note && `: ${note}`}
            </Text>
          )}
          <DataTable<ProposalItem>
            caption={t('keeping.retention.items')}
            columns={columns}
            rows={items}
            rowKey={({ dossierId }) => dossierId}
            rowName={({ code }) => code}
            rowLink={({ dossierId }) =>
              linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })
            }
            empty={{ sentence: t('keeping.retention.dueEmpty') }}
          />
          {!outcome && <Settling proposal={query.data} />}
        </Stack>
      </Section>
    </Stack>
  );
}

/** The second person: destroying cannot be taken back, so both ways ask for a reason. */
function Settling({ proposal }: { proposal: ProposalDetail }) {
  const { id, items, version, proposedBy } = proposal;
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const { say } = useAnnouncer();
  const [deciding, setDeciding] = useState<Outcome>();
  const settlement = useSettlement(id, () => {
    setDeciding(undefined);
    say(t('keeping.retention.settled'));
  });
  if (proposedBy?.id === me.staff.id) return <Text>{t('keeping.retention.own')}</Text>;
  if (!may('retention.confirm')) return <Text>{t('keeping.retention.waiting')}</Text>;
  const act = deciding === 'rejected' ? 'reject' : 'confirm';
  return (
    <Group>
      <Button onClick={() => setDeciding('rejected')}>{t('keeping.retention.reject')}</Button>
      <Button color="danger" onClick={() => setDeciding('confirmed')}>
        {t('keeping.retention.confirm')}
      </Button>
      {deciding && (
        <ReasonDialog
          act={t(`keeping.retention.${act}`)}
          consequence={t(`keeping.retention.${act}Consequence`, { count: items.length })}
          isDangerous={deciding === 'confirmed'}
          reason="required"
          keptAs={`retention.${id}.${act}`}
          isPending={settlement.isPending}
          error={settlement.error}
          onConfirm={({ reason }) =>
            settlement.run({ outcome: deciding, note: reason }, `"${version}"`)
          }
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Group>
  );
}

function useColumns(): Column<ProposalItem>[] {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  return [
    {
      key: 'code',
      label: t('keeping.retention.code'),
      kind: 'code',
      render: ({ code }) => code,
    },
    {
      key: 'procedure',
      label: t('keeping.retention.procedure'),
      kind: 'name',
      render: ({ procedureName }) => procedureName,
    },
    {
      key: 'endedAt',
      label: t('keeping.retention.endedAt'),
      kind: 'date',
      render: ({ endedAt }) => endedAt && date(endedAt),
    },
    {
      key: 'documents',
      label: t('keeping.retention.documents'),
      kind: 'number',
      render: ({ documents }) => number(documents),
    },
  ];
}
