import type { TransactionScope } from '../../platform/database/transaction';
import { account, type Account, Ledger, type Posting } from '../data/ledger';
import type { Remittance, RemittanceLine } from '../data/remittance.repository';

/** What leaves each drawer and courier: to the treasury by agency, to the Post, or into a debt. */
export async function bookRemittance(
  scope: TransactionScope,
  { unitId }: Remittance,
  lines: readonly RemittanceLine[],
): Promise<void> {
  await new Ledger(scope).post(
    lines.flatMap(({ shiftId, courierId, postage, shortage, parts }) => {
      const from = shiftId ? account.cash(shiftId) : account.courier(courierId ?? '');
      const debtor = account.shortage(courierId ?? '');
      const given = (to: Account, amount: number): Posting => ({
        purpose: 'remittance',
        ...(amount < 0 ? { debit: from, credit: to } : { debit: to, credit: from }),
        amount: Math.abs(amount),
        unitId,
      });
      return [
        { purpose: 'variance' as const, debit: debtor, credit: from, amount: shortage, unitId },
        ...parts.map((part) => given(account.treasury(part.unitId), part.amount)),
        given(account.post(unitId), postage),
      ];
    }),
  );
}
