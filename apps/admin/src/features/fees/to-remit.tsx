import { Skeleton, Stack, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { AccountSplit } from './account-split';
import { CourierCounts, type Counts, missingOf } from './courier-counts';
import { toRemitQuery } from './get-money';
import { RemitForm } from './remit-form';
import { type Account, joined, SourceTable } from './source-table';

type Held = components['schemas']['CashToRemitResponse'];

function useAccounts(): (held: Held) => readonly Account[] {
  const { t } = useTranslation();
  const { dateTime, money } = useFormats();
  return ({ shifts, couriers, bankAccounts }) => {
    const accounts = new Map<string, Account['sources'][number][]>();
    for (const { treasuryAccount, unit, closedAt, shortage, ...shift } of shifts) {
      const title = joined(treasuryAccount ?? t('cash.noTreasuryAccount'), unit.name);
      const source = {
        ...shift,
        note: joined(
          t('cash.shiftClosedAt', { at: dateTime(closedAt) }),
          shift.postage < 0 && t('cash.carriageBack', { amount: money(-shift.postage) }),
          shift.amount === 0 && t('cash.onlyForTheBook'),
        ),
        promised: 0,
        short: shortage,
        handsIn: true,
      };
      accounts.set(title, [...(accounts.get(title) ?? []), source]);
    }
    const carried = couriers.map((courier) => ({
      ...courier,
      note: joined(
        t('cash.courierCash'),
        courier.amount === 0 && holdsCash(courier) && t('cash.onlyForTheBook'),
      ),
      short: courier.shortage,
      handsIn: holdsCash(courier),
    }));
    const owing = bankAccounts.map(({ id, unit, owed, handsIn }) => ({
      ...noCash,
      id,
      collector: t('cash.bankAccountOf', { unit: unit.name ?? '' }),
      note: t('cash.owesOthers', { amount: money(owed) }),
      promised: 0,
      short: 0,
      handsIn,
    }));
    return [
      ...[...accounts].map(([title, sources]) => ({ title, sources })),
      ...(carried.length > 0 ? [{ title: t('cash.byCourier'), sources: carried }] : []),
      ...(owing.length > 0 ? [{ title: t('cash.bankAccountsOwe'), sources: owing }] : []),
    ];
  };
}

/** By treasury account, courier and bank account; whoever takes money chooses what goes with one voucher. */
export function ToRemit({ mayRemit }: { mayRemit: boolean }) {
  const { t } = useTranslation();
  const query = useQuery(toRemitQuery);
  const accountsOf = useAccounts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [counts, setCounts] = useState<Counts>({});
  const accounts = query.data ? accountsOf(query.data) : [];
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const isOpen = ({ id }: { id: string }) => !left.has(id);
  const sources = accounts.flatMap((account) => account.sources).filter(({ handsIn }) => handsIn);
  const chosen = sources.filter(isOpen);
  const shifts = query.data?.shifts.filter(isOpen) ?? [];
  const couriers = query.data?.couriers.filter(holdsCash).filter(isOpen) ?? [];
  const owing = query.data?.bankAccounts.filter(({ handsIn }) => handsIn) ?? [];
  const bankAccounts = owing.filter(isOpen).map((each) => ({ ...noCash, ...each }));
  const missing = couriers.reduce((sum, courier) => sum + missingOf(courier, counts), 0);
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
            sum={chosen.reduce((sum, { amount }) => sum + amount, -missing)}
          />
        )}
        <AccountSplit sources={[...shifts, ...couriers, ...bankAccounts]} />
        {mayRemit && couriers.length > 0 && (
          <CourierCounts
            couriers={couriers.filter(({ amount }) => amount > 0)}
            counts={counts}
            onChange={setCounts}
          />
        )}
        {mayRemit && query.data && sources.length > 0 && (
          <RemitForm
            shifts={shifts}
            couriers={couriers}
            bankAccounts={bankAccounts}
            counts={counts}
            ownAccount={
              query.data.shifts.find(({ treasuryAccount }) => treasuryAccount)?.treasuryAccount ??
              ''
            }
            onDone={() => {
              setLeft(new Set());
              setCounts({});
            }}
          />
        )}
      </Stack>
    </Section>
  );
}

const noCash = { amount: 0, postage: 0 } as const;

/** Also with nothing in hand, where what it paid since belongs to another agency. */
const holdsCash = ({ amount, accounts }: Held['couriers'][number]) =>
  amount > 0 || accounts.some((account) => account.amount !== 0);
