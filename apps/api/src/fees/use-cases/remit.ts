import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { nextNumber } from '../../platform/numbering/next-number';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { bankAccountOf } from '../data/bank-accounts';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { account, Ledger } from '../data/ledger';
import {
  type Remittance,
  type RemittanceLine,
  RemittanceRepository,
} from '../data/remittance.repository';
import { courierCash, readRemittance } from '../queries/remittance.query';
import { moneyBlocked, refuseStaleMoney, secondPersonNeeded } from './fee-problems';

export interface RemitCommand {
  readonly shiftIds?: readonly string[];
  readonly courierIds?: readonly string[];
  readonly treasuryAccount?: string;
  readonly voucherNo: string;
}

@Injectable()
export class Remit {
  constructor(private readonly transaction: Transaction) {}

  /** What closed shifts and couriers hold goes to the treasury, with the voucher of the payment. */
  make(command: RemitCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at, journal } = scope;
      const { unitId } = actor;
      const permission = 'dossier.collectFee';
      if (!actor.mayAt(permission, unitId))
        throw new ProblemError('forbidden', 'no money is remitted from here', { permission });
      const lines = [
        ...(await shiftLines(scope, command.shiftIds ?? [], unitId)),
        ...(await courierLines(scope, command.courierIds ?? [], actor)),
      ];
      if (lines.length === 0) throw moneyBlocked('remit', 'nothingToRemit');
      const own = await bankAccountOf(sql, unitId, officeDay(at));
      const treasuryAccount = command.treasuryAccount ?? own?.treasuryAccount;
      if (!treasuryAccount) throw refusedField(['treasuryAccount'], 'required');
      const year = officeDay(at).slice(0, 4);
      const serial = await nextNumber(sql, 'remittance', year);
      const remittance = {
        id: uuidv7(),
        number: `NT${year.slice(2)}-${String(serial).padStart(6, '0')}`,
        unitId,
        treasuryAccount,
        voucherNo: command.voucherNo,
        amount: lines.reduce((sum, { amount }) => sum + amount, 0),
        postage: lines.reduce((sum, { postage }) => sum + postage, 0),
        madeBy: actor.id,
      };
      await new RemittanceRepository(sql).insert(remittance, lines, at);
      const { id, number, amount, postage } = remittance;
      journal.append({
        subjectType: 'remittance',
        subjectId: id,
        type: 'remittance.made',
        unitId,
        data: { number, amount, postage, lines },
      });
      return readRemittance(sql, id, actor);
    });
  }

  /** Somebody who collected none of it, and did not make it, settles it. */
  confirm(id: string, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at, journal } = scope;
      const remittance = await lockToSettle(sql, id, version, actor, 'confirmRemittance');
      const { unitId, number, amount } = remittance;
      const remittances = new RemittanceRepository(sql);
      await remittances.confirm(id, version, actor.id, at);
      await book(scope, remittance, await remittances.lines(id));
      journal.append({
        subjectType: 'remittance',
        subjectId: id,
        type: 'remittance.confirmed',
        unitId,
        data: { number, amount },
      });
      return readRemittance(sql, id, actor);
    });
  }

  /** Sent back with a reason: nothing is booked, and the money is to be remitted anew. */
  refuse(
    id: string,
    version: number,
    reason: string,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at, journal } = scope;
      const remittance = await lockToSettle(sql, id, version, actor, 'refuseRemittance');
      await new RemittanceRepository(sql).refuse(remittance, { by: actor.id, at, reason });
      const { unitId, number, amount } = remittance;
      journal.append({
        subjectType: 'remittance',
        subjectId: id,
        type: 'remittance.refused',
        unitId,
        data: { number, amount, reason },
      });
      return readRemittance(sql, id, actor);
    });
  }
}

/** A remittance nobody has settled yet, locked for somebody who has no part in it. */
async function lockToSettle(
  sql: Sql,
  id: string,
  version: number,
  actor: Actor,
  action: 'confirmRemittance' | 'refuseRemittance',
): Promise<Remittance> {
  const remittances = new RemittanceRepository(sql);
  const remittance = await remittances.lock(id, actor.unitsFor('cash.read'));
  if (!remittance) throw notFound('the remittance');
  const permissions = ['cash.approve', 'dossier.collectFee'] as const;
  if (!permissions.some((each) => actor.mayAt(each, remittance.unitId)))
    throw new ProblemError('forbidden', 'remittances are settled at their unit', {
      permission: permissions.join(', '),
    });
  await refuseStaleMoney(sql, 'remittance', remittance, version);
  if (remittance.isConfirmed) throw moneyBlocked(action, 'alreadyConfirmed');
  if (remittance.isRefused) throw moneyBlocked(action, 'alreadyRefused');
  const involved = [remittance.madeBy, ...(await remittances.collectors(id))];
  if (involved.includes(actor.id))
    throw secondPersonNeeded(action, {
      vi: 'Người thu hoặc người lập không được tự xác nhận hay trả lại. Nhờ người thứ hai.',
      en: 'Whoever collected or made it may not settle it. A second person has to.',
    });
  return remittance;
}

async function shiftLines(
  scope: TransactionScope,
  shiftIds: readonly string[],
  unitId: string,
): Promise<RemittanceLine[]> {
  if (shiftIds.length === 0) return [];
  const { sql } = scope;
  const shifts = await new CashShiftRepository(sql).lockMany(shiftIds);
  const remittances = new RemittanceRepository(sql);
  const remitted = await remittances.remittedShifts(shiftIds);
  const postage = await remittances.postageOfShifts(shiftIds);
  const lines: RemittanceLine[] = [];
  for (const [index, id] of shiftIds.entries()) {
    const path = ['shiftIds', index];
    const shift = shifts.find((each) => each.id === id);
    if (!shift || shift.unitId !== unitId) throw refusedField(path, 'unknownReference');
    if (shiftIds.indexOf(id) !== index) throw refusedField(path, 'duplicateItems');
    if (shift.status !== 'closed') throw moneyBlocked('remit', 'shiftNotClosed');
    if (remitted.has(id)) throw moneyBlocked('remit', 'alreadyRemitted');
    const amount = await new Ledger(scope).balance(account.cash(id));
    if (amount === 0) continue;
    lines.push({
      shiftId: id,
      courierId: null,
      amount,
      // Carriage that an earlier shift handed in and this one gave back is taken off the Post's.
      postage: Math.min(amount, postage.get(id) ?? 0),
    });
  }
  return lines;
}

async function courierLines(
  scope: TransactionScope,
  courierIds: readonly string[],
  actor: Actor,
): Promise<RemittanceLine[]> {
  const lines: RemittanceLine[] = [];
  const ledger = new Ledger(scope);
  for (const [index, courierId] of courierIds.entries()) {
    const path = ['courierIds', index];
    if (courierIds.indexOf(courierId) !== index) throw refusedField(path, 'duplicateItems');
    await ledger.hold(account.courier(courierId));
    const cash = await courierCash(scope.sql, courierId, actor.unitsFor('dossier.collectFee'));
    if (!cash) throw refusedField(path, 'unknownReference');
    if (cash.amount > 0) lines.push({ shiftId: null, courierId, ...cash });
  }
  return lines;
}

async function book(
  scope: TransactionScope,
  { unitId }: Remittance,
  lines: readonly RemittanceLine[],
): Promise<void> {
  await new Ledger(scope).post(
    lines.flatMap(({ shiftId, courierId, amount, postage }) => {
      const credit = shiftId ? account.cash(shiftId) : account.courier(courierId ?? '');
      const part = { purpose: 'remittance' as const, credit, unitId };
      return [
        { ...part, debit: account.treasury(unitId), amount: amount - postage },
        postage < 0
          ? { ...part, debit: credit, credit: account.post(unitId), amount: -postage }
          : { ...part, debit: account.post(unitId), amount: postage },
      ];
    }),
  );
}
