import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, type DataTableProps } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import type { OpenShift } from './get-money';

export type ReceiptRow = Omit<OpenShift['receipts'][number], 'dossierId' | 'dossierCode'> & {
  readonly dossierCode?: string;
};

/** Seven digits, as receipt books are numbered. */
export const receiptName = ({ series, number }: { series: string; number: number }) =>
  `${series} ${String(number).padStart(7, '0')}`;

interface ReceiptTableProps extends Pick<
  DataTableProps<ReceiptRow>,
  'caption' | 'rows' | 'onOpen' | 'error' | 'onRetry' | 'onNext' | 'onPrevious'
> {
  empty?: string;
  /** All of one shift: the time of day is enough. */
  isOneDay?: boolean;
}

export function ReceiptTable({ empty, isOneDay, ...table }: ReceiptTableProps) {
  const { t } = useTranslation();
  const { money, dateTime, time } = useFormats();
  const columns: Column<ReceiptRow>[] = [
    {
      key: 'number',
      label: t('cash.receiptNo'),
      kind: 'code',
      render: (row) => receiptName(row),
    },
    {
      key: 'dossier',
      label: t('cash.dossier'),
      kind: 'code',
      render: ({ dossierCode }) => dossierCode,
    },
    {
      key: 'amount',
      label: t('cash.amount'),
      kind: 'money',
      render: ({ amount }) => money(amount),
    },
    {
      key: 'at',
      label: t('cash.issuedAt'),
      kind: 'date',
      render: ({ issuedAt }) => (isOneDay ? time(issuedAt) : dateTime(issuedAt)),
    },
    {
      key: 'state',
      label: t('cash.state'),
      kind: 'status',
      render: ({ state }) => (
        <Badge variant="outline" color={receiptColours[state]}>
          {t(`cash.receiptState.${state}`)}
        </Badge>
      ),
    },
  ];
  const hasDossiers = table.rows?.some(({ dossierCode }) => dossierCode !== undefined);
  return (
    <DataTable<ReceiptRow>
      {...table}
      columns={columns.filter(({ key }) => key !== 'dossier' || hasDossiers !== false)}
      rowKey={({ id }) => id}
      empty={{ sentence: empty ?? t('cash.noReceipts') }}
    />
  );
}

const receiptColours = { valid: 'ok', voidRequested: 'warn', void: 'neutral' } as const;
