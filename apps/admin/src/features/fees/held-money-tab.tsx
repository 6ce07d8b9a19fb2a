import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { type HeldMoney, heldMoneyListQuery } from './get-money';
import { HeldMoneyDialog } from './held-money-dialog';

/** Money that stands for no charge: it waits here until somebody allocates or refunds it. */
export function HeldMoneyTab() {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const list = useListState();
  const { held } = useSearch({ from: '/signed-in/cash' });
  const query = useQuery(heldMoneyListQuery(list.after));
  const columns: Column<HeldMoney>[] = [
    {
      key: 'amount',
      label: t('cash.amount'),
      kind: 'money',
      render: ({ amount }) => money(amount),
    },
    {
      key: 'reason',
      label: t('cash.heldReason'),
      kind: 'name',
      render: ({ reason }) => t(`cash.heldReasons.${reason}`),
    },
    {
      key: 'purpose',
      label: t('cash.purpose'),
      render: ({ bankTransaction, courier, consignmentNumber }) =>
        bankTransaction?.purpose ?? [courier, consignmentNumber].filter(Boolean).join(' · '),
    },
    {
      key: 'dossier',
      label: t('cash.dossier'),
      kind: 'code',
      render: ({ dossierCode }) => dossierCode,
    },
    {
      key: 'heldAt',
      label: t('cash.issuedAt'),
      kind: 'date',
      render: ({ heldAt }) => dateTime(heldAt),
    },
    {
      key: 'status',
      label: t('cash.state'),
      kind: 'status',
      render: ({ status }) => (
        <Badge variant="outline" color={status === 'held' ? 'info' : 'warn'}>
          {t(`cash.heldStatus.${status}`)}
        </Badge>
      ),
    },
  ];
  return (
    <>
      <DataTable<HeldMoney>
        caption={t('cash.tab.held')}
        columns={columns}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        onOpen={({ id }) => list.keep({ held: id })}
        empty={{ sentence: t('cash.noHeld') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {held && <HeldMoneyDialog id={held} onClose={() => list.keep({ held: undefined })} />}
    </>
  );
}
