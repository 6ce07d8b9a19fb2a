import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import type { ConsignmentItem } from './get-consignments';

/** A row of the dispatch lists: where to, until when, how much to take, who carries it. */
export function useConsignmentColumns(): Column<ConsignmentItem>[] {
  const { t } = useTranslation();
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
    {
      key: 'daysLeft',
      label: t('courier.field.daysLeft'),
      kind: 'date',
      render: (row) => <DaysLeftCell row={row} />,
    },
    { key: 'slot', label: t('courier.field.slot'), kind: 'date', render: ({ slot }) => slot },
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

/** Delivered or collected with cash that is still with the courier by the book. */
export function useSettlementColumns(): Column<ConsignmentItem>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const usual = useConsignmentColumns();
  const kept = ['number', 'kind', 'where', 'money'];
  return [
    ...usual.filter(({ key }) => kept.includes(key)),
    {
      key: 'cashTakenBy',
      label: t('courier.field.cashTakenBy'),
      kind: 'name',
      render: ({ cashTakenBy }) => cashTakenBy,
    },
    {
      key: 'cashTakenAt',
      label: t('courier.field.cashTakenAt'),
      kind: 'date',
      render: ({ cashTakenAt }) => cashTakenAt && dateTime(cashTakenAt),
    },
  ];
}

/** The day by which it is carried and the working days until then; after an attempt, the next. */
function DaysLeftCell({ row }: { row: ConsignmentItem }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { dueOn, daysLeft, attempts, nextAttemptOn } = row;
  if (nextAttemptOn) return t('courier.nextAttempt', { no: attempts, day: date(nextAttemptOn) });
  if (!dueOn) return null;
  const count = Math.abs(daysLeft ?? 0);
  const word = (daysLeft ?? 0) > 0 ? 'left' : daysLeft === 0 ? 'today' : 'late';
  return (
    <>
      {date(dueOn)}
      {daysLeft !== null && (
        <Text
          size="xs"
          c={word === 'late' ? 'var(--danger)' : undefined}
          fw={word === 'left' ? undefined : 600}
        >
          {t(`courier.daysLeft.${word}`, { count })}
        </Text>
      )}
    </>
  );
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
