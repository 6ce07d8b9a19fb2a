import { Checkbox, Skeleton, Stack, Table, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { AccountSplit } from './account-split';
import { CourierCounts, type Counts, missingOf } from './courier-counts';
import classes from './fees.module.css';
import { toRemitQuery } from './get-money';
import { RemitForm } from './remit-form';

type Held = components['schemas']['CashToRemitResponse'];

/** One drawer or one courier: what is to be handed in, what was, and what is missing. */
interface Source {
  id: string;
  collector: string | null;
  note: string;
  amount: number;
  /** Of it, carriage; below 0 where more was given back than taken. */
  postage: number;
  promised: number;
  short: number;
}

type Handed = Pick<Source, 'amount' | 'postage'>;

interface Account {
  title: string;
  sources: readonly Source[];
}

const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');

function useAccounts(): (held: Held) => readonly Account[] {
  const { t } = useTranslation();
  const { dateTime, money } = useFormats();
  return ({ shifts, couriers }) => {
    const accounts = new Map<string, Source[]>();
    for (const { treasuryAccount, unit, closedAt, shortage, ...shift } of shifts) {
      const title = joined(treasuryAccount ?? t('cash.noTreasuryAccount'), unit.name);
      const source = {
        ...shift,
        note: joined(
          t('cash.shiftClosedAt', { at: dateTime(closedAt) }),
          shift.postage < 0 && t('cash.carriageBack', { amount: money(-shift.postage) }),
        ),
        promised: 0,
        short: shortage,
      };
      accounts.set(title, [...(accounts.get(title) ?? []), source]);
    }
    const note = t('cash.courierCash');
    const carried = couriers.map((courier) => ({ ...courier, note, short: courier.shortage }));
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
  const [counts, setCounts] = useState<Counts>({});
  const accounts = query.data ? accountsOf(query.data) : [];
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const isOpen = (source: Handed & { id: string }) => handsIn(source) && !left.has(source.id);
  const chosen = accounts.flatMap(({ sources }) => sources).filter(isOpen);
  const couriers = query.data?.couriers.filter(isOpen) ?? [];
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
        <AccountSplit sources={[...(query.data?.shifts.filter(isOpen) ?? []), ...couriers]} />
        {mayRemit && couriers.length > 0 && (
          <CourierCounts couriers={couriers} counts={counts} onChange={setCounts} />
        )}
        {mayRemit && query.data && accounts.some(({ sources }) => sources.some(handsIn)) && (
          <RemitForm
            shiftIds={query.data.shifts.filter(isOpen).map(({ id }) => id)}
            couriers={couriers}
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

/** Also a drawer that comes to nothing, where the Post gives carriage back to the treasury. */
const handsIn = ({ amount, postage }: Handed) => amount > 0 || postage < 0;

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
  const label = joined(collector, note);
  return (
    <Table.Tr>
      <Table.Td>
        {onToggle && handsIn(source) ? (
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
