import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import type { ConsignmentItem } from './get-consignments';

/** A row of the dispatch lists: where to, until when, how much to take, who carries it. */
export function useConsignmentColumns(): Column<ConsignmentItem>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  return [
    {
      key: 'number',
      label: t('courier.field.number'),
      kind: 'code',
      render: ({ number }) => number,
    },
    {
      key: 'kind',
      label: t('courier.field.kind'),
      kind: 'name',
      render: (row) => <KindCell row={row} />,
    },
    {
      key: 'where',
      label: t('courier.field.where'),
      kind: 'name',
      width: 300,
      render: (row) => <WhereCell row={row} />,
    },
    { key: 'slot', label: t('courier.field.slot'), kind: 'date', render: ({ slot }) => slot },
    {
      key: 'attempts',
      label: t('courier.field.attempts'),
      kind: 'name',
      render: ({ attempts, nextAttemptOn }) =>
        nextAttemptOn
          ? t('courier.nextAttempt', { no: attempts, day: date(nextAttemptOn) })
          : attempts || '',
    },
    {
      key: 'money',
      label: t('courier.field.cod'),
      kind: 'money',
      render: (row) => <MoneyCell row={row} />,
    },
    {
      key: 'courier',
      label: t('courier.field.courier'),
      kind: 'name',
      render: ({ courierName }) => courierName,
    },
    {
      key: 'bag',
      label: t('courier.field.bagNo'),
      kind: 'code',
      render: ({ manifestNumber }) => manifestNumber,
    },
  ];
}

function KindCell({ row }: { row: ConsignmentItem }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`consignment.kind.${row.kind}`)}
      <Text size="xs" c="dimmed" className="code" fw={400}>
        {row.dossierCode}
      </Text>
    </>
  );
}

function WhereCell({ row }: { row: ConsignmentItem }) {
  const { t } = useTranslation();
  const { kind, contactName, contactAddress, fromUnit, toUnit } = row;
  if (kind === 'transfer')
    return t('courier.handOver.way', { from: fromUnit?.name, to: toUnit?.name });
  return (
    <>
      {contactName}
      <Text size="xs" c="dimmed">
        {contactAddress}
      </Text>
    </>
  );
}

/** Two owners of money, two lines. */
function MoneyCell({ row: { stateFee, postage } }: { row: ConsignmentItem }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <>
      {stateFee > 0 && <div>{t('courier.money.fee', { amount: money(stateFee) })}</div>}
      {postage > 0 && <div>{t('courier.money.postage', { amount: money(postage) })}</div>}
    </>
  );
}
