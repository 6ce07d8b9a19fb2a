import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import { couriersQuery, type Courier } from './get-couriers';

interface CouriersPanelProps {
  onChoose: (courier: Courier) => void;
}

/** Who carries today, with how many consignments and how much cash; Enter shows their round. */
export function CouriersPanel({ onChoose }: CouriersPanelProps) {
  const { t } = useTranslation();
  const couriers = useQuery(couriersQuery);
  return (
    <DataTable<Courier>
      caption={t('courier.couriers.title')}
      columns={useColumns()}
      rows={couriers.data}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={onChoose}
      empty={{ sentence: t('courier.couriers.empty') }}
      error={couriers.error}
      onRetry={() => void couriers.refetch()}
      autoFocus
    />
  );
}

function useColumns(): Column<Courier>[] {
  const { t } = useTranslation();
  const { dateTime, money, number } = useFormats();
  return [
    { key: 'name', label: t('courier.field.courier'), kind: 'name', render: ({ name }) => name },
    {
      key: 'unit',
      label: t('courier.field.unit'),
      kind: 'name',
      render: ({ unitName }) => unitName,
    },
    {
      key: 'load',
      label: t('courier.couriers.load'),
      kind: 'number',
      render: ({ openConsignments }) => number(openConsignments),
    },
    {
      key: 'cash',
      label: t('courier.couriers.cash'),
      kind: 'money',
      render: ({ cashInHand }) => (cashInHand === null ? '–' : money(cashInHand)),
    },
    {
      key: 'seen',
      label: t('courier.couriers.seen'),
      kind: 'date',
      render: ({ lastSeenAt }) =>
        lastSeenAt ? dateTime(lastSeenAt) : t('courier.couriers.notSignedIn'),
    },
  ];
}
