import { Badge, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { type Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { useAccountName } from './account-split';
import { type Remittance, remittancesQuery } from './get-money';
import { useConfirmRemittance, useRefuseRemittance } from './money-acts';
import { Shortages } from './shortages';
import { ToRemit } from './to-remit';

/** What collectors still hold, handing it in, and a second person's confirmation. */
export function RemittancesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <PageHeader title={t('cash.remittances')} />
      <Stack gap="md">
        <ToRemit mayRemit={may('dossier.collectFee')} />
        <Remittances />
        <Shortages />
      </Stack>
    </>
  );
}

function Remittances() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(remittancesQuery(list.after));
  const confirm = useConfirmRemittance();
  const [sentBack, setSentBack] = useState<Remittance>();
  return (
    <Section title={t('cash.earlierRemittances')}>
      <ProblemAlert error={confirm.error} takesFocus />
      <DataTable<Remittance>
        caption={t('cash.earlierRemittances')}
        columns={useColumns(({ id, version }) => confirm.run({ id }, `"${version}"`), setSentBack)}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        empty={{ sentence: t('cash.noRemittances') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {sentBack && <SendBack remittance={sentBack} onClose={() => setSentBack(undefined)} />}
    </Section>
  );
}

/** Who answers for how much, and why: the second person reads it before confirming. */
function LineShortages({ lines }: Pick<Remittance, 'lines'>) {
  const { money } = useFormats();
  return lines
    .filter(({ shortage }) => shortage > 0)
    .map(({ collectorId, collector, shortage, shortageReason }) => (
      <div key={collectorId}>
        <Text size="sm" c="var(--danger)">
          {[collector, money(shortage)].filter(Boolean).join(': ')}
        </Text>
        <Text size="sm">{shortageReason}</Text>
      </div>
    ));
}

function SendBack({ remittance, onClose }: { remittance: Remittance; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, version, number } = remittance;
  const refuse = useRefuseRemittance(id, onClose);
  return (
    <ReasonDialog
      act={t('cash.sendBackOf', { number })}
      consequence={t('cash.sendBackConsequence')}
      reason="required"
      keptAs={`remittance-${id}-${version}`}
      isPending={refuse.isPending}
      error={refuse.error}
      onConfirm={({ reason }) => refuse.run({ reason }, `"${version}"`)}
      onClose={onClose}
    />
  );
}

function useColumns(
  onConfirm: (remittance: Remittance) => void,
  onSendBack: (remittance: Remittance) => void,
): Column<Remittance>[] {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const nameOf = useAccountName();
  const may = useMay();
  const { id: self } = useMe().staff;
  const mayConfirm = may('cash.approve', 'dossier.collectFee');
  /** Whoever collected it or made it does not settle it. */
  const isInvolved = ({ madeById, lines }: Remittance) =>
    madeById === self || lines.some(({ collectorId }) => collectorId === self);
  return [
    { key: 'number', label: t('cash.remittance'), kind: 'code', render: ({ number }) => number },
    {
      key: 'amount',
      label: t('cash.amount'),
      kind: 'money',
      render: ({ amount }) => money(amount),
    },
    {
      key: 'shortage',
      label: t('cash.missing'),
      kind: 'text',
      width: 120,
      render: ({ shortage, lines }) => shortage > 0 && <LineShortages lines={lines} />,
    },
    {
      key: 'postage',
      label: t('cash.ofWhichPostage'),
      kind: 'money',
      render: ({ postage }) => money(postage),
    },
    {
      key: 'account',
      label: t('cash.treasuryAccount'),
      kind: 'text',
      width: 190,
      render: ({ treasuryAccount, accounts, voucherNo }) =>
        accounts.length < 2
          ? treasuryAccount
          : accounts.map((account) => (
              <Text key={account.unit.id} size="sm">
                {nameOf(account)}: {money(account.amount)}
                {account.voucherNo !== voucherNo &&
                  ` (${t('cash.repaidBy.treasury', { voucher: account.voucherNo })})`}
              </Text>
            )),
    },
    {
      key: 'voucher',
      label: t('cash.voucherNo'),
      kind: 'short',
      render: ({ voucherNo }) => voucherNo,
    },
    {
      key: 'made',
      label: t('cash.madeBy'),
      kind: 'name',
      render: ({ madeBy, madeAt }) => (
        <>
          <Text>{madeBy}</Text>
          <Text size="xs" c="dimmed" fw={400}>
            {dateTime(madeAt)}
          </Text>
        </>
      ),
    },
    {
      key: 'confirmed',
      label: t('cash.confirmedBy'),
      render: (row) =>
        row.confirmedBy ? (
          <Badge variant="outline" color="ok">
            {row.confirmedBy}
          </Badge>
        ) : row.refusedBy ? (
          <>
            <Badge variant="outline" color="danger">
              {t('cash.sentBackBy', { name: row.refusedBy })}
            </Badge>
            <Text size="sm">{row.refuseReason}</Text>
          </>
        ) : mayConfirm && isInvolved(row) ? (
          <Text size="sm" c="dimmed">
            {t('cash.secondPerson')}
          </Text>
        ) : mayConfirm ? (
          <Stack gap={4} align="flex-start">
            <Button
              size="compact-sm"
              aria-label={t('cash.confirmOf', { number: row.number })}
              onClick={() => onConfirm(row)}
            >
              {t('cash.confirm')}
            </Button>
            <Button
              size="compact-sm"
              aria-label={t('cash.sendBackOf', { number: row.number })}
              onClick={() => onSendBack(row)}
            >
              {t('cash.sendBackRemittance')}
            </Button>
          </Stack>
        ) : (
          t('cash.notConfirmed')
        ),
    },
  ];
}
