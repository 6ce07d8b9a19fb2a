import { Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { AmountList } from './amount-list';

type Account = components['schemas']['OpenTreasuryAccount'];

export interface SplitSource {
  accounts: readonly Account[];
  postage: number;
}

interface AccountSplitProps {
  sources: readonly SplitSource[];
}

/** Agencies that get something besides the unit that hands in, which comes first in each source. */
export function otherAccounts(sources: readonly SplitSource[]): readonly Account[] {
  const own = new Set(sources.flatMap(({ accounts }) => accounts.slice(0, 1).map(unitIdOf)));
  const others = new Map<string, Account>();
  for (const account of sources.flatMap(({ accounts }) => accounts.slice(1))) {
    const amount = (others.get(unitIdOf(account))?.amount ?? 0) + account.amount;
    others.set(unitIdOf(account), { ...account, amount });
  }
  return [...others.values()].filter(
    (account) => account.amount > 0 && !own.has(unitIdOf(account)),
  );
}

const unitIdOf = ({ unit }: Account) => unit.id;

/** Where the ticked cash goes by the book, where that is more than one treasury account. */
export function AccountSplit({ sources }: AccountSplitProps) {
  const { t } = useTranslation();
  const nameOf = useAccountName();
  const sums = new Map<string, number>();
  for (const account of sources.flatMap(({ accounts }) => accounts))
    sums.set(nameOf(account), (sums.get(nameOf(account)) ?? 0) + account.amount);
  if (sums.size < 2) return null;
  const postage = sources.reduce((sum, source) => sum + source.postage, 0);
  return (
    <section aria-label={t('cash.byAccount')}>
      <Text fw={600}>{t('cash.byAccount')}</Text>
      <AmountList
        amounts={[
          ...[...sums].map(([label, amount]) => ({ label, amount })),
          { label: t('cash.group.postage'), amount: postage || null },
        ]}
      />
    </section>
  );
}

/** A treasury account with the agency whose it is. */
export function useAccountName(): (account: Pick<Account, 'treasuryAccount' | 'unit'>) => string {
  const { t } = useTranslation();
  return ({ treasuryAccount, unit }) =>
    [treasuryAccount ?? t('cash.noTreasuryAccount'), unit.name].filter(Boolean).join(' · ');
}
