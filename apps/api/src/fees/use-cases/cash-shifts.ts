import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type CashShift, CashShiftRepository } from '../data/cash-shift.repository';
import { account, Ledger, type Posting } from '../data/ledger';
import { readCashShift } from '../queries/cash-shift.query';
import { lackingFloat } from '../rules/drawer-line';
import { faultyNote, type NoteCount, sumOfNotes } from '../rules/denominations';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';

export interface CloseShiftCommand {
  readonly notes: readonly NoteCount[];
  readonly varianceReason?: string;
}

@Injectable()
export class CashShifts {
  constructor(private readonly transaction: Transaction) {}

  /** A drawer opens under one name, with its float. */
  open(openingCash: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const permission = 'dossier.collectFee';
      if (!actor.mayAt(permission, actor.unitId))
        throw new ProblemError('forbidden', 'no money is taken at this workplace', { permission });
      const shifts = new CashShiftRepository(sql);
      if (await shifts.lockOpen(actor.id)) throw moneyBlocked('openShift', 'shiftOpen');
      const { unitId, counterId } = actor;
      const shift = newShift(actor, openingCash);
      await shifts.insert(shift, at);
      await new Ledger(scope).post([
        {
          purpose: 'float',
          debit: account.cash(shift.id),
          credit: account.float(unitId),
          amount: openingCash,
          unitId,
        },
      ]);
      tell(scope, shift, 'opened', { openingCash, counterId });
      return readCashShift(sql, shift.id, actor);
    });
  }

  /** Notes counted against the book: even closes at once, a variance waits for the head. */
  close(
    id: string,
    version: number,
    command: CloseShiftCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const shifts = new CashShiftRepository(sql);
      const shift = await shifts.lock(id);
      if (!shift || shift.staffId !== actor.id) throw notFound('a shift of yours');
      await refuseStale(sql, 'cashShift', shift, version);
      if (shift.status !== 'open') throw moneyBlocked('closeShift', 'shiftNotOpen');
      refuseFaultyNotes(command.notes);
      const counted = sumOfNotes(command.notes);
      const expected = await new Ledger(scope).balance(account.cash(id));
      const isEven = counted === expected;
      const varianceReason = command.varianceReason ?? '';
      if (!isEven && varianceReason === '') throw refusedField(['varianceReason'], 'required');
      if (isEven && varianceReason !== '') throw refusedField(['varianceReason'], 'notAllowedHere');
      const next: CashShift = {
        ...shift,
        status: isEven ? 'closed' : 'counted',
        notes: command.notes.filter(({ count }) => count > 0),
        counted,
        expected,
        varianceReason: isEven ? null : varianceReason,
        floatLacking: lackingFloat({ float: shift.float, expected, counted }),
      };
      await shifts.count(next, at);
      if (isEven) await settle(scope, next);
      tell(scope, shift, isEven ? 'closed' : 'counted', { counted, expected });
      return readCashShift(sql, id, actor);
    });
  }

  /** The head accepts a variance or sends the count back; never one's own. */
  decide(
    id: string,
    version: number,
    decision: 'approve' | 'sendBack',
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const shifts = new CashShiftRepository(sql);
      const shift = await shifts.lock(id);
      if (!shift || !actor.mayAt('cash.read', shift.unitId)) throw notFound('the shift');
      const permission = 'cash.approve';
      if (!actor.mayAt(permission, shift.unitId))
        throw new ProblemError('forbidden', 'the head of the desk decides', { permission });
      if (shift.staffId === actor.id)
        throw secondPersonNeeded('approveVariance', {
          vi: 'Người giữ quỹ không được tự duyệt chênh lệch của mình.',
          en: 'The cashier may not approve their own variance.',
        });
      await refuseStale(sql, 'cashShift', shift, version);
      if (shift.status !== 'counted') throw moneyBlocked('approveVariance', 'shiftNotCounted');
      if (decision === 'sendBack') {
        if (await shifts.lockOpen(shift.staffId))
          throw moneyBlocked('approveVariance', 'anotherShiftOpen');
        await shifts.reopen(id, version);
        tell(scope, shift, 'sentBack', {});
        return readCashShift(sql, id, actor);
      }
      await shifts.approve(id, version, actor.id, at);
      await settle(scope, shift);
      const { counted, expected } = shift;
      tell(scope, shift, 'closed', { counted, expected, approvedBy: actor.id });
      return readCashShift(sql, id, actor);
    });
  }
}

function newShift({ id, unitId, counterId }: Actor, openingCash: number): CashShift {
  return {
    id: uuidv7(),
    staffId: id,
    unitId,
    counterId,
    status: 'open',
    version: 1,
    openingCash,
    float: openingCash,
    notes: null,
    counted: null,
    expected: null,
    varianceReason: null,
    floatLacking: 0,
  };
}

function refuseFaultyNotes(notes: readonly NoteCount[]): void {
  const faulty = faultyNote(notes);
  if (!faulty) return;
  const path = ['notes', faulty.index, 'denomination'];
  throw refusedField(path, faulty.fault === 'countedTwice' ? 'duplicateItems' : 'unknownReference');
}

/** The variance gets a name, the float goes back; what is left in the drawer is to be remitted. */
async function settle(scope: TransactionScope, shift: CashShift): Promise<void> {
  const { id, unitId, staffId, float, counted, expected } = shift;
  const inDrawer = counted ?? 0;
  const variance = inDrawer - (expected ?? 0);
  const cash = account.cash(id);
  const varianceOf = (debit: Posting['debit'], credit: Posting['credit']): Posting => ({
    purpose: 'variance',
    debit,
    credit,
    amount: Math.abs(variance),
    unitId,
  });
  await new Ledger(scope).post([
    variance < 0
      ? varianceOf(account.shortage(staffId), cash)
      : varianceOf(cash, account.surplus(unitId)),
    {
      purpose: 'float',
      debit: account.float(unitId),
      credit: cash,
      amount: Math.min(float, inDrawer),
      unitId,
    },
  ]);
}

function tell(
  { journal }: TransactionScope,
  { id, unitId, staffId }: CashShift,
  fact: string,
  data: Readonly<Record<string, unknown>>,
): void {
  journal.append({
    subjectType: 'cashShift',
    subjectId: id,
    type: `cashShift.${fact}`,
    unitId,
    data: { staffId, ...data },
  });
}
