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
      render: ({ owed, float, agencies }) => (
        <>
          {money(owed)}
          <Shares float={float} agencies={agencies} />
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
  return repayments.map(({ id, amount, float, agencies, method, voucherNo, takenBy, takenAt }) => (
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
      <Shares float={float} agencies={agencies} voucherNo={voucherNo} />
    </Fragment>
  ));
}

interface SharesProps {
  float: number;
  agencies: readonly (Shortage['agencies'][number] & { voucherNo?: string | null })[];
  /** Of the whole; a part is told with its own. */
  voucherNo?: string | null;
}

/** What of it is of other agencies, whose part lacked it or got it back, and what is float. */
function Shares({ float, agencies, voucherNo }: SharesProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const shares = agencies.map((share) => ({
    key: share.unit.id,
    label: t('cash.shareOf', { unit: share.unit.name ?? '', amount: money(share.amount) }),
    own: share.voucherNo && share.voucherNo !== voucherNo ? share.voucherNo : undefined,
  }));
  const ofFloat = {
    key: 'float',
    label: t('cash.floatOf', { amount: money(float) }),
    own: undefined,
  };
  return [...shares, ...(float > 0 ? [ofFloat] : [])].map(({ key, label, own }) => (
    <Text key={key} size="xs" c="dimmed">
      {label}
      {own && ` (${t('cash.repaidBy.treasury', { voucher: own })})`}
    </Text>
  ));
}
