import { linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { DossierTime } from './dossier-time';
import type { DossierRow } from './get-dossiers';

interface DossierTableProps {
  caption: string;
  rows: readonly DossierRow[] | undefined;
  error: Error | null;
  onRetry: () => void;
  onNext?: () => void;
  onPrevious?: () => void;
  empty: { sentence: string; act?: ReactNode };
  /** Given on to each dossier that is opened from here. */
  reason?: string;
  autoFocus?: boolean;
}

/** Dossiers as people read them; Enter opens one. */
export function DossierTable({ reason, ...table }: DossierTableProps) {
  return (
    <DataTable
      {...table}
      columns={useColumns()}
      rowKey={({ id }) => id}
      rowName={({ code }) => code}
      rowLink={({ id }) =>
        linkOptions({ to: '/dossiers/$id', params: { id }, search: reason ? { reason } : {} })
      }
    />
  );
}

function useColumns(): Column<DossierRow>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  return [
    { key: 'code', label: t('dossiers.code'), kind: 'code', render: ({ code }) => code },
    {
      key: 'person',
      label: t('dossiers.person'),
      kind: 'name',
      render: ({ applicantName, submitterName }) =>
        submitterName
          ? t('dossiers.through', { owner: applicantName, other: submitterName })
          : applicantName,
    },
    {
      key: 'procedure',
      label: t('dossiers.procedure'),
      kind: 'name',
      render: ({ procedureName }) => procedureName,
    },
    {
      key: 'status',
      label: t('dossiers.status'),
      kind: 'short',
      width: 180,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'time',
      label: t('dossiers.dueShort'),
      kind: 'short',
      width: 180,
      render: (row) => (
        <>
          {row.dueOn && <div>{date(row.dueOn)}</div>}
          <DossierTime {...row} />
        </>
      ),
    },
    {
      key: 'paperAt',
      label: t('dossiers.paperAtShort'),
      kind: 'short',
      render: ({ paperAt }) => paperAt ?? '',
    },
    {
      key: 'assignee',
      label: t('dossiers.assignee'),
      kind: 'short',
      render: ({ assigneeName }) => assigneeName ?? '',
    },
  ];
}
