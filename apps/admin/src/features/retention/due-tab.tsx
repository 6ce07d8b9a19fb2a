import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable, type Column } from '../../ui/data-table';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { dueQuery, useProposal, type DueDossier } from './get-retention';

/** Dossiers whose time is over; chosen ones go on a list that another person decides. */
export function DueTab({ after }: { after: string | undefined }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const list = useListState();
  const query = useQuery(dueQuery(after));
  const [chosen, setChosen] = useState<readonly DueDossier[]>([]);
  const proposal = useProposal(() => {
    setChosen([]);
    say(t('keeping.retention.proposed'));
  });
  const ask = (rows: DueDossier[]) => {
    setChosen(rows);
    return Promise.resolve(undefined);
  };
  const act = t('keeping.retention.propose', { count: chosen.length });
  return (
    <>
      <DataTable<DueDossier>
        caption={t('keeping.retention.due')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ dossierId }) => dossierId}
        rowName={({ code }) => code}
        rowLink={({ dossierId }) => linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}
        bulkActs={[{ label: t('keeping.retention.proposeChosen'), run: ask }]}
        empty={{ sentence: t('keeping.retention.dueEmpty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {chosen.length > 0 && (
        <ReasonDialog
          act={act}
          consequence={t('keeping.retention.proposeConsequence')}
          reason="required"
          keptAs="retention.propose"
          isPending={proposal.isPending}
          error={proposal.error}
          onConfirm={({ reason }) =>
            proposal.run({ dossierIds: chosen.map(({ dossierId }) => dossierId), reason })
          }
          onClose={() => setChosen([])}
        />
      )}
    </>
  );
}

function useColumns(): Column<DueDossier>[] {
  const { t } = useTranslation();
  const { date, dateTime, number } = useFormats();
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
      render: ({ endedAt }) => dateTime(endedAt),
    },
    {
      key: 'dueOn',
      label: t('keeping.retention.dueOn'),
      kind: 'date',
      render: ({ dueOn }) => date(dueOn),
    },
    {
      key: 'ground',
      label: t('keeping.retention.ground'),
      kind: 'text',
      render: ({ legalGround }) => legalGround,
    },
    {
      key: 'documents',
      label: t('keeping.retention.documents'),
      kind: 'number',
      render: ({ documents }) => number(documents),
    },
  ];
}
