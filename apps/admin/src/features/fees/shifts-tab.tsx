import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { type Shift, shiftsQuery } from './get-money';

export const shiftColours = { open: 'info', counted: 'warn', closed: 'ok' } as const;

/** The shifts of the unit, so that the head finds what waits for approval. */
export function ShiftsTab() {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const may = useMay();
  const list = useListState();
  const query = useQuery(shiftsQuery(list.after));
  const columns: Column<Shift>[] = [
    {
      key: 'staff',
      label: t('cash.collector'),
      kind: 'name',
      render: ({ staff }) => staff.fullName,
    },
    {
      key: 'openedAt',
      label: t('cash.openedAt'),
      kind: 'date',
      render: ({ openedAt }) => dateTime(openedAt),
    },
    {
      key: 'collected',
      label: t('cash.collected'),
      kind: 'money',
      render: ({ collected: { state, copies, postage } }) => money(state + copies + postage),
    },
    {
      key: 'variance',
      label: t('cash.variance'),
      kind: 'money',
      render: ({ variance }) => (variance === null ? '' : money(variance)),
    },
    {
      key: 'status',
      label: t('cash.state'),
      kind: 'status',
      render: ({ status }) => (
        <Badge variant="outline" color={shiftColours[status]}>
          {t(`cash.shiftStatus.${status}`)}
        </Badge>
      ),
    },
    {
      key: 'remittance',
      label: t('cash.remittance'),
      kind: 'code',
      render: ({ remittanceNumber }) => remittanceNumber,
    },
  ];
  return (
    <DataTable<Shift>
      caption={t('cash.tab.shifts')}
      columns={columns}
      rows={query.data?.items}
      rowKey={({ id }) => id}
      rowLink={({ id }) => linkOptions({ to: '/cash/shifts/$id', params: { id } })}
      empty={{ sentence: t(may('dossier.collectFee') ? 'cash.noShifts' : 'cash.noShiftsSeen') }}
      error={query.error}
      onRetry={() => void query.refetch()}
      onNext={list.nextPage(query.data?.next)}
      onPrevious={list.previousPage}
    />
  );
}
