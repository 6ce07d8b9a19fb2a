import { linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinutesLeft } from '../../app/work/use-minutes-left';
import type { BulkAct } from '../../ui/bulk-act';
import { DataTable, type Column } from '../../ui/data-table';
import type { ScreenAddress } from '../../ui/screen-link';
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
  /** Where a row leads, if not to the dossier's own page. */
  rowLink?: (row: DossierRow) => ScreenAddress;
  autoFocus?: boolean;
  /** What can be done with chosen rows. */
  bulkActs?: readonly BulkAct<DossierRow>[];
  /** Which columns a saved view shows, in their order; the usual ones without it. */
  columns?: readonly string[];
}

/** Dossiers as people read them; Enter opens one. */
export function DossierTable({ reason, columns, rowLink, ...table }: DossierTableProps) {
  const isSearch = table.rows?.some(({ matched }) => matched && matched !== 'code') ?? false;
  return (
    <DataTable
      {...table}
      columns={useChosenColumns(columns, isSearch)}
      rowKey={({ id }) => id}
      rowName={({ code }) => code}
      rowLink={
        rowLink ??
        (({ id }) =>
          linkOptions({
            to: '/dossiers/$id',
            params: { id },
            search: reason ? { reason } : {},
          }))
      }
    />
  );
}

const usualColumns = ['code', 'person', 'procedure', 'status', 'time', 'paperAt', 'assignee'];

/** The first column opens the dossier, so the code is always there. */
function useChosenColumns(chosen: readonly string[] = [], isSearch: boolean) {
  const all = useColumns();
  const known = chosen.filter((key) => all.some((column) => column.key === key));
  const keys = new Set(['code', ...(known.length > 0 ? known : usualColumns)]);
  if (isSearch) keys.add('matched');
  return [...keys].flatMap((key) => all.filter((column) => column.key === key));
}

function useColumns(): Column<DossierRow>[] {
  const { t } = useTranslation();
  const { date, day } = useFormats();
  const minutesLeft = useMinutesLeft();
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
      width: 165,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'time',
      label: t('dossiers.timeLeft'),
      kind: 'short',
      width: 165,
      render: (row) => (
        <>
          <DossierTime {...row} minutesLeft={minutesLeft(row)} isSigned />
          {row.dueOn && <div>{date(row.dueOn)}</div>}
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
      width: 125,
      render: ({ assigneeName }) => assigneeName ?? '',
    },
    {
      key: 'receivedUnit',
      label: t('dossiers.receivedAt'),
      kind: 'short',
      render: ({ receivedUnit }) => receivedUnit ?? '',
    },
    {
      key: 'competentUnit',
      label: t('dossiers.decidedAt'),
      kind: 'short',
      render: ({ competentUnit }) => competentUnit ?? '',
    },
    {
      key: 'channel',
      label: t('dossiers.channel'),
      kind: 'short',
      render: ({ channel }) => t(`dossier.channel.${channel}`),
    },
    {
      key: 'registeredAt',
      label: t('dossiers.registered'),
      kind: 'date',
      render: ({ registeredAt }) => date(day(registeredAt)),
    },
    {
      key: 'matched',
      label: t('people.matchedBy'),
      kind: 'short',
      render: ({ matched }) => (matched ? t(`people.matched.${matched}`) : ''),
    },
  ];
}
