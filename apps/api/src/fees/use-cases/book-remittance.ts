import { officeDay } from '@motcua/shared-time';
import type { TransactionScope } from '../../platform/database/transaction';
import { bankAccountByNo } from '../data/bank-accounts';
import { account, type Account, Ledger, type Posting } from '../data/ledger';
import type { Remittance, RemittanceLine } from '../data/remittance.repository';
import { moneyBlocked } from './fee-problems';

type Given = Omit<Posting, 'purpose' | 'unitId'>;

/** What leaves each drawer, courier and bank account: to the treasury, the Post, or into a debt. */
export async function bookRemittance(
  scope: TransactionScope,
  { unitId }: Remittance,
  lines: readonly RemittanceLine[],
): Promise<void> {
  const postings: Posting[] = [];
  // Held in one order, so that two confirmations never wait for each other.
  const inOrder = [...lines].sort((a, b) => ((a.bankUnitId ?? '') < (b.bankUnitId ?? '') ? -1 : 1));
  for (const line of inOrder) {
    const { shiftId, courierId, bankUnitId, postage, shortage } = line;
    const cash = shiftId ? account.cash(shiftId) : account.courier(courierId ?? '');
    const debtor = account.shortage(courierId ?? '');
    const ofCash = () =>
      line.parts.map((part) => given(cash, account.treasury(part.unitId), part.amount));
    const parts = bankUnitId ? await handedOver(scope, line) : ofCash();
    postings.push(
      { purpose: 'variance', debit: debtor, credit: cash, amount: shortage, unitId },
      ...[...parts, given(cash, account.post(unitId), postage)].map((each) => ({
        ...each,
        purpose: 'remittance' as const,
        unitId,
      })),
    );
  }
  await new Ledger(scope).post(postings);
}

const given = (from: Account, to: Account, amount: number): Given => ({
  ...(amount < 0 ? { debit: from, credit: to } : { debit: to, credit: from }),
  amount: Math.abs(amount),
});

/** The debts themselves go; the money leaves the account that the part names, the bank's where it is there. */
async function handedOver(
  scope: TransactionScope,
  { parts }: RemittanceLine,
): Promise<readonly Given[]> {
  const ledger = new Ledger(scope);
  const day = officeDay(scope.at);
  const postings: Given[] = [];
  for (const { unitId, amount, treasuryAccount } of parts) {
    let of = account.treasury(unitId);
    if (amount < 0 && (await bankAccountByNo(scope.sql, treasuryAccount, day))) {
      of = account.bank(unitId);
      await ledger.hold(of);
      if ((await ledger.balance(of)) < -amount)
        throw moneyBlocked('confirmRemittance', 'notEnoughMoney');
    }
    postings.push(given(account.owed(unitId), of, amount));
  }
  return postings;
}
