import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { proposalsQuery, type Proposal } from './get-retention';
import { ProposalPanel } from './proposal-panel';

const looks: Readonly<Record<string, Look>> = {
  open: { tint: 'paused', icon: IconHourglass },
  confirmed: { tint: 'neutral', icon: IconCheck },
  rejected: { tint: 'neutral', icon: IconX },
};
const unknown: Look = { tint: 'neutral', icon: IconHourglass };

interface ProposalsTabProps {
  after: string | undefined;
  openId: string | undefined;
}

/** Lists of dossiers proposed for destruction, with the decision of another person. */
export function ProposalsTab({ after, openId }: ProposalsTabProps) {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(proposalsQuery(after));
  return (
    <>
      <DataTable<Proposal>
        caption={t('keeping.retention.proposals')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        rowName={({ reason }) => reason}
        currentKey={openId}
        onOpen={({ id }) => list.keep({ id })}
        empty={{ sentence: t('keeping.retention.proposalsEmpty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {openId && <ProposalPanel id={openId} onClose={() => list.keep({ id: undefined })} />}
    </>
  );
}

function useColumns(): Column<Proposal>[] {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  return [
    {
      key: 'reason',
      label: t('keeping.retention.reason'),
      kind: 'name',
      render: ({ reason }) => reason,
    },
    {
      key: 'proposedBy',
      label: t('keeping.retention.proposedBy'),
      kind: 'name',
      render: ({ proposedBy }) => proposedBy?.fullName,
    },
    {
      key: 'proposedAt',
      label: t('keeping.retention.proposedAt'),
      kind: 'date',
      render: ({ proposedAt }) => dateTime(proposedAt),
    },
    {
      key: 'dossiers',
      label: t('keeping.retention.dossiers'),
      kind: 'number',
      render: ({ dossiers }) => number(dossiers),
    },
    {
      key: 'outcome',
      label: t('keeping.retention.outcome'),
      kind: 'status',
      render: ({ outcome }) => {
        const state = outcome ?? 'open';
        return (
          <LookBadge
            look={looks[state] ?? unknown}
            label={t(`keeping.retention.outcomeOf.${state}`)}
          />
        );
      },
    },
  ];
}
