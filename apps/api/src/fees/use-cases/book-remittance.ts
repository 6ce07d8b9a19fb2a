import type { TransactionScope } from '../../platform/database/transaction';
import { account, type Account, Ledger, type Posting } from '../data/ledger';
import type { Remittance, RemittanceLine } from '../data/remittance.repository';

/** What leaves each drawer, courier and bank account: to the treasury, the Post, or into a debt. */
export async function bookRemittance(
  scope: TransactionScope,
  { unitId }: Remittance,
  lines: readonly RemittanceLine[],
): Promise<void> {
  await new Ledger(scope).post(
    lines.flatMap(({ shiftId, courierId, bankUnitId, postage, shortage, parts }) => {
      const cash = shiftId ? account.cash(shiftId) : account.courier(courierId ?? '');
      const debtor = account.shortage(courierId ?? '');
      const given = (from: Account, to: Account, amount: number): Posting => ({
        purpose: 'remittance',
        ...(amount < 0 ? { debit: from, credit: to } : { debit: to, credit: from }),
        amount: Math.abs(amount),
        unitId,
      });
      return [
        { purpose: 'variance' as const, debit: debtor, credit: cash, amount: shortage, unitId },
        ...parts.map((part) => {
          // Of a bank account: the debts themselves go, of whoever has it and of who gets it.
          const from = bankUnitId ? account.owed(part.unitId) : cash;
          return given(from, account.treasury(part.unitId), part.amount);
        }),
        given(cash, account.post(unitId), postage),
      ];
    }),
  );
}
