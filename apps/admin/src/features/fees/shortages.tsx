import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { type Column, DataTable } from '../../ui/data-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { type Shortage, shortagesQuery } from './get-money';
import { RepayDialog } from './repay-dialog';

/** Whose cash lacked something, what is still owed and what came back; nothing where all was there. */
export function Shortages() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(shortagesQuery);
  const [repaying, setRepaying] = useState<Shortage>();
  const columns = useColumns(setRepaying);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('cash.shortages')}>
      <DataTable<Shortage>
        caption={t('cash.shortages')}
        columns={columns}
        rows={data.items}
        rowKey={({ staff, unit }) => `${staff.id}/${unit.id}`}
        empty={{ sentence: t('cash.noShortage') }}
      />
      {repaying && <RepayDialog shortage={repaying} onClose={() => setRepaying(undefined)} />}
    </Section>
  );
}

function useColumns(onRepay: (shortage: Shortage) => void): Column<Shortage>[] {
  const { t } = useTranslation();
  const { money } = useFormats();
  const may = useMay();
  const { id: self } = useMe().staff;
  const mayTake = may('cash.approve', 'dossier.collectFee');
  return [
    {
      key: 'who',
      label: t('cash.debtor'),
      kind: 'name',
      render: ({ staff, unit }) => (
        <>
          <Text>{staff.fullName}</Text>
          <Text size="xs" c="dimmed" fw={400}>
            {unit.name}
          </Text>
        </>
      ),
    },
    {
      key: 'owed',
      label: t('cash.owed'),
      kind: 'money',
      render: ({ owed, agencies }) => (
        <>
          {money(owed)}
          <AgencyShares agencies={agencies} />
        </>
      ),
    },
    {
      key: 'postage',
      label: t('cash.ofWhichPostage'),
      kind: 'money',
      render: ({ postage }) => money(postage),
    },
    { key: 'repaid', label: t('cash.repaid'), render: (row) => <Repayments shortage={row} /> },
    {
      key: 'act',
      label: t('cash.repay'),
      render: (row) =>
        row.owed === 0 ? (
          t('cash.allRepaid')
        ) : !mayTake ? null : row.staff.id === self ? (
          <Text size="sm" c="dimmed">
            {t('cash.repaidToAnother')}
          </Text>
        ) : (
          <Button
            size="compact-sm"
            aria-label={t('cash.repayOf', { name: row.staff.fullName })}
            onClick={() => onRepay(row)}
          >
            {t('cash.repay')}
          </Button>
        ),
    },
  ];
}

/** Each repayment: when, how much, how, and who took it. */
function Repayments({ shortage: { repayments } }: { shortage: Shortage }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  return repayments.map(({ id, amount, agencies, method, voucherNo, takenBy, takenAt }) => (
    <Fragment key={id}>
      <Text size="sm">
        {[
          dateTime(takenAt),
          money(amount),
          t(`cash.repaidBy.${method}`, { voucher: voucherNo ?? '' }),
          takenBy,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <AgencyShares agencies={agencies} />
    </Fragment>
  ));
}

/** What of it is of other agencies: their part lacked it, or got it back. */
function AgencyShares({ agencies }: Pick<Shortage, 'agencies'>) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return agencies.map(({ unit, amount }) => (
    <Text key={unit.id} size="xs" c="dimmed">
      {t('cash.shareOf', { unit: unit.name ?? '', amount: money(amount) })}
    </Text>
  ));
}
