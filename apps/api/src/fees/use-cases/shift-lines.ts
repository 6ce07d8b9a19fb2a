import { officeDay } from '@motcua/shared-time';
import { answersFor } from '../../access/unit-heirs';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { account, Ledger } from '../data/ledger';
import { RemittanceRepository, type UnsplitLine } from '../data/remittance.repository';
import { moneyBlocked } from './fee-problems';

/** What closed drawers of a unit hold, each handed in once; an empty one too, if agencies settle by it. */
export async function shiftLines(
  scope: TransactionScope,
  shiftIds: readonly string[],
  unitId: string,
): Promise<UnsplitLine[]> {
  if (shiftIds.length === 0) return [];
  const { sql } = scope;
  const shifts = await new CashShiftRepository(sql).lockMany(shiftIds);
  const remittances = new RemittanceRepository(sql);
  const remitted = await remittances.remittedShifts(shiftIds);
  const postage = await remittances.postageOfShifts(shiftIds);
  const day = officeDay(scope.at);
  const lines: UnsplitLine[] = [];
  for (const [index, id] of shiftIds.entries()) {
    const path = ['shiftIds', index];
    const shift = shifts.find((each) => each.id === id);
    // The drawers of a unit that has ended are handed in by whoever inherited it.
    if (!shift || !(await answersFor(sql, unitId, shift.unitId, day)))
      throw refusedField(path, 'unknownReference');
    if (shiftIds.indexOf(id) !== index) throw refusedField(path, 'duplicateItems');
    if (shift.status !== 'closed') throw moneyBlocked('remit', 'shiftNotClosed');
    if (remitted.has(id)) throw moneyBlocked('remit', 'alreadyRemitted');
    const amount = await new Ledger(scope).balance(account.cash(id));
    // Carriage that an earlier shift handed in and this one gave back is taken off the Post's.
    const carriage = Math.min(amount, postage.get(id) ?? 0);
    lines.push({
      shiftId: id,
      courierId: null,
      amount,
      postage: carriage,
      shortage: 0,
      shortagePostage: 0,
      shortageReason: null,
      missing: Math.max(0, (shift.expected ?? 0) - (shift.counted ?? 0)),
    });
  }
  return lines;
}
