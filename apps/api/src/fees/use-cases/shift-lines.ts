import { officeDay } from '@motcua/shared-time';
import { answersFor } from '../../access/unit-heirs';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { type CashShift, CashShiftRepository } from '../data/cash-shift.repository';
import { account, Ledger } from '../data/ledger';
import { DrawerLines } from '../data/drawer-lines';
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
  const day = officeDay(scope.at);
  const chosen: CashShift[] = [];
  for (const [index, id] of shiftIds.entries()) {
    const path = ['shiftIds', index];
    const shift = shifts.find((each) => each.id === id);
    // The drawers of a unit that has ended are handed in by whoever inherited it.
    if (!shift || !(await answersFor(sql, unitId, shift.unitId, day)))
      throw refusedField(path, 'unknownReference');
    if (shiftIds.indexOf(id) !== index) throw refusedField(path, 'duplicateItems');
    if (shift.status !== 'closed') throw moneyBlocked('remit', 'shiftNotClosed');
    if (remitted.has(id)) throw moneyBlocked('remit', 'alreadyRemitted');
    chosen.push(shift);
  }
  return linesOf(scope, chosen);
}

async function linesOf(
  scope: TransactionScope,
  shifts: readonly CashShift[],
): Promise<UnsplitLine[]> {
  const ledger = new Ledger(scope);
  const drawers = new DrawerLines(scope.sql);
  const taken = await drawers.postageOf(shifts.map(({ id }) => id));
  const lines: UnsplitLine[] = [];
  for (const { id, staffId, unitId, float, floatLacking, ...shift } of shifts) {
    const { expected, counted } = { expected: shift.expected ?? 0, counted: shift.counted ?? 0 };
    // Whoever takes a repayment of this debt waits: it is shared out by what is handed in here.
    if (counted < expected) await ledger.hold(account.shortage(staffId));
    const amount = await ledger.balance(account.cash(id));
    const drawer = { amount, postage: taken.get(id) ?? 0, float, expected, counted };
    const line = await drawers.of({ staffId, unitId, floatLacking, ...drawer });
    const { postage, lackingPostage, missing, repaidTo } = line;
    lines.push({
      shiftId: id,
      courierId: null,
      bankUnitId: null,
      amount,
      postage,
      shortage: 0,
      shortagePostage: 0,
      shortageReason: null,
      lackingPostage,
      missing,
      repaidTo,
      isShort: counted < expected,
    });
  }
  return lines;
}
