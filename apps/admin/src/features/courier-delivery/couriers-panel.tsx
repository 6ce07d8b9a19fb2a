import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
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
      render: (courier) => <CashCell courier={courier} />,
    },
    {
      key: 'promised',
      label: t('courier.couriers.promised'),
      kind: 'money',
      render: ({ cashPromised }) => (cashPromised ? money(cashPromised) : ''),
    },
    {
      key: 'shortage',
      label: t('courier.couriers.shortage'),
      kind: 'money',
      render: ({ cashShortage }) =>
        cashShortage ? <Text c="var(--danger)">{money(cashShortage)}</Text> : '',
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

/** What is in hand by the book, and that it is more than one may carry. */
function CashCell({ courier: { cashInHand, cashLimit, isOverCashLimit } }: { courier: Courier }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  if (cashInHand === null) return '–';
  if (!isOverCashLimit) return money(cashInHand);
  return (
    <>
      <Text component="span" fw={600} c="var(--danger)">
        <IconAlertTriangle size={18} stroke={2} aria-hidden /> {money(cashInHand)}
      </Text>
      <Text size="xs">{t('courier.couriers.overLimitShort', { limit: money(cashLimit) })}</Text>
    </>
  );
}

/** Before more is assigned: who has to come in and hand the cash over. */
export function CashWarnings() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { data: couriers = [] } = useQuery(couriersQuery);
  return couriers
    .filter(({ isOverCashLimit }) => isOverCashLimit)
    .map(({ id, name, cashInHand, cashLimit }) => (
      <Alert key={id} color="warn" mb="sm" icon={<IconAlertTriangle aria-hidden />}>
        {t('courier.couriers.overLimit', {
          name,
          amount: money(cashInHand ?? 0),
          limit: money(cashLimit),
        })}
      </Alert>
    ));
}
