import { Checkbox, Group, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';
import { toRemitQuery } from './get-money';
import { useRemit } from './money-acts';

type Held = components['schemas']['CashToRemitResponse'];

/** One drawer or one courier: what is to be handed in, what was, and what is missing. */
interface Source {
  id: string;
  collector: string | null;
  note: string;
  amount: number;
  promised: number;
  short: number;
}

interface Account {
  title: string;
  sources: readonly Source[];
}

function useAccounts(): (held: Held) => readonly Account[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return ({ shifts, couriers }) => {
    const accounts = new Map<string, Source[]>();
    for (const { treasuryAccount, unit, closedAt, shortage, ...shift } of shifts) {
      const title = [treasuryAccount ?? t('cash.noTreasuryAccount'), unit.name].join(' · ');
      const source = {
        ...shift,
        note: t('cash.shiftClosedAt', { at: dateTime(closedAt) }),
        promised: 0,
        short: shortage,
      };
      accounts.set(title, [...(accounts.get(title) ?? []), source]);
    }
    const carried = couriers.map((courier) => ({
      ...courier,
      note: t('cash.courierCash'),
      short: 0,
    }));
    return [
      ...[...accounts].map(([title, sources]) => ({ title, sources })),
      ...(carried.length > 0 ? [{ title: t('cash.byCourier'), sources: carried }] : []),
    ];
  };
}

/** By treasury account and by courier; whoever takes money chooses what goes with one voucher. */
export function ToRemit({ mayRemit }: { mayRemit: boolean }) {
  const { t } = useTranslation();
  const query = useQuery(toRemitQuery);
  const accountsOf = useAccounts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const accounts = query.data ? accountsOf(query.data) : [];
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const isOpen = ({ id, amount }: { id: string; amount: number }) => amount > 0 && !left.has(id);
  const chosen = accounts.flatMap(({ sources }) => sources).filter(isOpen);
  return (
    <Section title={t('cash.toRemit')}>
      <Stack gap="sm">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        {query.isPending && <Skeleton height={120} />}
        {query.data && accounts.length === 0 && <Text>{t('cash.nothingToRemit')}</Text>}
        {accounts.length > 0 && (
          <SourceTable
            accounts={accounts}
            isChosen={isOpen}
            onToggle={mayRemit ? toggle : undefined}
            sum={chosen.reduce((sum, { amount }) => sum + amount, 0)}
          />
        )}
        {mayRemit && query.data && accounts.some(({ sources }) => sources.some(hasMoney)) && (
          <RemitForm
            shiftIds={query.data.shifts.filter(isOpen).map(({ id }) => id)}
            courierIds={query.data.couriers.filter(isOpen).map(({ id }) => id)}
            ownAccount={
              query.data.shifts.find(({ treasuryAccount }) => treasuryAccount)?.treasuryAccount ??
              ''
            }
            onDone={() => setLeft(new Set())}
          />
        )}
      </Stack>
    </Section>
  );
}

const hasMoney = ({ amount }: Source) => amount > 0;

interface SourceTableProps {
  accounts: readonly Account[];
  isChosen: (source: Source) => boolean;
  /** Absent for those who only watch. */
  onToggle: ((id: string, isChosen: boolean) => void) | undefined;
  /** Of what is ticked, whole đồng. */
  sum: number;
}

function SourceTable({ accounts, isChosen, onToggle, sum }: SourceTableProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Table className={classes.sources} aria-label={t('cash.toRemit')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('cash.collector')}</Table.Th>
          <Table.Th>{t('cash.toRemit')}</Table.Th>
          <Table.Th>{t('cash.promised')}</Table.Th>
          <Table.Th>{t('cash.missing')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {accounts.map(({ title, sources }) => (
        <Table.Tbody key={title}>
          <Table.Tr>
            <Table.Th colSpan={4} scope="rowgroup">
              {title}
            </Table.Th>
          </Table.Tr>
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              isChosen={isChosen(source)}
              onToggle={onToggle}
            />
          ))}
        </Table.Tbody>
      ))}
      <Table.Tfoot>
        <Table.Tr>
          <Table.Td>{t('cash.total')}</Table.Td>
          <Table.Td>{money(sum)}</Table.Td>
          <Table.Td colSpan={2} />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

interface SourceRowProps {
  source: Source;
  isChosen: boolean;
  onToggle: SourceTableProps['onToggle'];
}

function SourceRow({ source, isChosen, onToggle }: SourceRowProps) {
  const { money } = useFormats();
  const { id, collector, note, amount, promised, short } = source;
  const label = [collector, note].filter(Boolean).join(' · ');
  return (
    <Table.Tr>
      <Table.Td>
        {onToggle && amount > 0 ? (
          <Checkbox
            label={label}
            checked={isChosen}
            onChange={({ currentTarget: { checked } }) => onToggle(id, checked)}
          />
        ) : (
          label
        )}
      </Table.Td>
      <Table.Td>{money(amount)}</Table.Td>
      <Table.Td>{promised > 0 && money(promised)}</Table.Td>
      <Table.Td c={short > 0 ? 'var(--danger)' : undefined}>{short > 0 && money(short)}</Table.Td>
    </Table.Tr>
  );
}

interface RemitFormProps {
  shiftIds: readonly string[];
  courierIds: readonly string[];
  /** The treasury account that the settings name for the unit; empty where they name none. */
  ownAccount: string;
  onDone: () => void;
}

const accountForm = /^[0-9A-Za-z.-]{4,40}$/;

/** One voucher for what is ticked. */
function RemitForm({ shiftIds, courierIds, ownAccount, onDone }: RemitFormProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [voucherNo, setVoucherNo] = useState('');
  const [otherAccount, setOtherAccount] = useState<string>();
  const remit = useRemit(() => {
    say(t('cash.remitted'));
    setVoucherNo('');
    setOtherAccount(undefined);
    onDone();
  });
  const voucher = voucherNo.normalize('NFC').trim();
  const account = (otherAccount ?? ownAccount).trim();
  const faults = fieldMessages(remit.error);
  const lack = () => {
    if (shiftIds.length + courierIds.length === 0) return t('cash.lack.source');
    if (account !== '' && !accountForm.test(account)) return t('cash.lack.treasuryAccount');
    return voucher === '' ? t('cash.lack.voucher') : undefined;
  };
  return (
    <>
      <ProblemAlert error={remit.error} onRetry={remit.retry} takesFocus />
      <Group align="flex-start" gap="md">
        <TextInput
          label={t('cash.voucherNo')}
          w={240}
          autoComplete="off"
          value={voucherNo}
          error={faults['voucherNo']}
          onChange={({ currentTarget: { value } }) => setVoucherNo(value)}
        />
        <TextInput
          label={t('cash.treasuryAccount')}
          description={t('cash.treasuryAccountHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={320}
          autoComplete="off"
          maxLength={40}
          value={otherAccount ?? ownAccount}
          error={faults['treasuryAccount']}
          onChange={({ currentTarget: { value } }) => setOtherAccount(value)}
        />
      </Group>
      <MainAct
        label={t('cash.remit')}
        isPending={remit.isPending}
        blockedBecause={lack()}
        onRun={() =>
          remit.run({
            shiftIds: [...shiftIds],
            courierIds: [...courierIds],
            ...(account === '' || account === ownAccount ? {} : { treasuryAccount: account }),
            voucherNo: voucher,
          })
        }
      />
    </>
  );
}
