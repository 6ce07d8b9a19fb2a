import { Badge, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { type Column, DataTable } from '../../ui/data-table';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { type Remittance, remittancesQuery, toRemitQuery } from './get-money';
import { useConfirmRemittance, useRemit } from './money-acts';

/** What collectors still hold, handing it in, and a second person's confirmation. */
export function RemittancesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <PageHeader title={t('cash.remittances')} />
      <Stack gap="md">
        {may('dossier.collectFee') ? <RemitForm /> : <ToRemit />}
        <Remittances />
      </Stack>
    </>
  );
}

/** For those who only watch: who holds how much. */
function ToRemit() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const query = useQuery(toRemitQuery);
  const holders = [...(query.data?.shifts ?? []), ...(query.data?.couriers ?? [])];
  return (
    <Section title={t('cash.toRemit')}>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && holders.length === 0 && <Text>{t('cash.nothingToRemit')}</Text>}
      {holders.map(({ id, collector, amount }) => (
        <Group key={id} justify="space-between">
          <Text>{collector}</Text>
          <Text fw={600}>{money(amount)}</Text>
        </Group>
      ))}
    </Section>
  );
}

function RemitForm() {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const { say } = useAnnouncer();
  const query = useQuery(toRemitQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [voucherNo, setVoucherNo] = useState('');
  const remit = useRemit(() => {
    say(t('cash.remitted'));
    setVoucherNo('');
    setLeft(new Set());
  });
  const { shifts = [], couriers = [] } = query.data ?? {};
  const lines = [
    ...shifts.map((line) => ({ ...line, note: dateTime(line.closedAt) })),
    ...couriers.map((line) => ({ ...line, note: t('cash.courierCash') })),
  ];
  const chosen = lines.filter(({ id }) => !left.has(id));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const idsOf = (rows: readonly { id: string }[]) =>
    rows.map(({ id }) => id).filter((id) => !left.has(id));
  return (
    <Section title={t('cash.toRemit')}>
      <Stack gap="sm">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        <ProblemAlert error={remit.error} onRetry={remit.retry} takesFocus />
        {query.data && lines.length === 0 && <Text>{t('cash.nothingToRemit')}</Text>}
        {lines.map(({ id, collector, amount, note }) => (
          <Group key={id} justify="space-between" maw={640}>
            <Checkbox
              label={`${collector ?? ''} · ${note}`}
              checked={!left.has(id)}
              onChange={({ currentTarget: { checked } }) => toggle(id, checked)}
            />
            <Text fw={600}>{money(amount)}</Text>
          </Group>
        ))}
        {lines.length > 0 && (
          <Group align="flex-end" gap="md">
            <TextInput
              label={t('cash.voucherNo')}
              value={voucherNo}
              error={fieldMessages(remit.error)['voucherNo']}
              onChange={({ currentTarget: { value } }) => setVoucherNo(value)}
            />
            <Text fw={600}>
              {t('cash.sumIs', {
                amount: money(chosen.reduce((sum, { amount }) => sum + amount, 0)),
              })}
            </Text>
          </Group>
        )}
        {lines.length > 0 && (
          <MainAct
            label={t('cash.remit')}
            isPending={remit.isPending}
            blockedBecause={
              chosen.length === 0
                ? t('cash.lack.source')
                : voucherNo.trim() === ''
                  ? t('cash.lack.voucher')
                  : undefined
            }
            onRun={() =>
              remit.run({ shiftIds: idsOf(shifts), courierIds: idsOf(couriers), voucherNo })
            }
          />
        )}
      </Stack>
    </Section>
  );
}

function Remittances() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(remittancesQuery(list.after));
  const confirm = useConfirmRemittance();
  return (
    <Stack gap="sm">
      <ProblemAlert error={confirm.error} takesFocus />
      <DataTable<Remittance>
        caption={t('cash.remittances')}
        columns={useColumns(({ id, version }) => confirm.run({ id }, `"${version}"`))}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        empty={{ sentence: t('cash.noRemittances') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
    </Stack>
  );
}

function useColumns(onConfirm: (remittance: Remittance) => void): Column<Remittance>[] {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const may = useMay();
  const mayConfirm = may('cash.approve', 'dossier.collectFee');
  return [
    { key: 'number', label: t('cash.remittance'), kind: 'code', render: ({ number }) => number },
    {
      key: 'amount',
      label: t('cash.amount'),
      kind: 'money',
      render: ({ amount }) => money(amount),
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
      kind: 'code',
      render: ({ treasuryAccount }) => treasuryAccount,
    },
    {
      key: 'voucher',
      label: t('cash.voucherNo'),
      kind: 'short',
      render: ({ voucherNo }) => voucherNo,
    },
    { key: 'madeBy', label: t('cash.madeBy'), kind: 'name', render: ({ madeBy }) => madeBy },
    {
      key: 'madeAt',
      label: t('cash.issuedAt'),
      kind: 'date',
      render: ({ madeAt }) => dateTime(madeAt),
    },
    {
      key: 'confirmed',
      label: t('cash.confirmedBy'),
      render: (row) =>
        row.confirmedBy ? (
          <Badge variant="outline" color="ok">
            {row.confirmedBy}
          </Badge>
        ) : mayConfirm ? (
          <Button
            size="compact-sm"
            aria-label={t('cash.confirmOf', { number: row.number })}
            onClick={() => onConfirm(row)}
          >
            {t('cash.confirm')}
          </Button>
        ) : (
          t('cash.notConfirmed')
        ),
    },
  ];
}
