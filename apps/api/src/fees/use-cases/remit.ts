import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { nextNumber } from '../../platform/numbering/next-number';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { bankAccountOf } from '../data/bank-accounts';
import {
  type PartVoucher,
  type Remittance,
  type RemittanceLine,
  RemittanceRepository,
} from '../data/remittance.repository';
import { readRemittance } from '../queries/remittance.query';
import { bankLines } from './bank-lines';
import { bookRemittance } from './book-remittance';
import { type CourierCount, courierLines } from './courier-lines';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';
import { shiftLines } from './shift-lines';
import { otherAgencies, splitRemittance, vouchersOf } from './split-remittance';

export interface RemitCommand {
  readonly shiftIds?: readonly string[];
  readonly courierIds?: readonly string[];
  /** Units whose bank account has money of others. */
  readonly bankUnitIds?: readonly string[];
  /** Of these couriers the cash was counted; of the others all that the book has is handed in. */
  readonly courierCounts?: readonly CourierCount[];
  readonly treasuryAccount?: string;
  readonly voucherNo: string;
  /** Where the part of another agency was paid with a voucher of its own. */
  readonly vouchers?: readonly PartVoucher[];
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
      // One after the other: each split reads where all that was handed in before has gone.
      const year = officeDay(at).slice(0, 4);
      const serial = await nextNumber(sql, 'remittance', year);
      const unsplit = [
        ...(await shiftLines(scope, command.shiftIds ?? [], unitId)),
        ...(await courierLines(scope, command, actor)),
        ...(await bankLines(scope, command.bankUnitIds ?? [], actor)),
      ];
      const own = await bankAccountOf(sql, unitId, officeDay(at));
      const treasuryAccount = command.treasuryAccount ?? own?.treasuryAccount;
      if (!treasuryAccount) throw refusedField(['treasuryAccount'], 'required');
      const { lines, takings } = await splitRemittance(scope, unsplit, {
        unitId,
        treasuryAccount,
      });
      if (lines.length === 0) throw moneyBlocked('remit', 'nothingToRemit');
      const vouchers = vouchersOf(command.vouchers, otherAgencies(lines, unitId));
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
      await new RemittanceRepository(sql).insert(remittance, { lines, takings, vouchers }, at);
      const { id, number, amount, postage } = remittance;
      journal.append({
        subjectType: 'remittance',
        subjectId: id,
        type: 'remittance.made',
        unitId,
        data: { number, amount, postage, lines, ...(vouchers.length > 0 ? { vouchers } : {}) },
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
      const lines = await remittances.lines(id);
      await bookRemittance(scope, remittance, lines);
      journal.append({
        subjectType: 'remittance',
        subjectId: id,
        type: 'remittance.confirmed',
        unitId,
        data: { number, amount, shortages: shortagesOf(lines) },
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
  await refuseStale(sql, 'remittance', remittance, version);
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

/** Who answers for how much, in đồng: what is missing of a courier's cash gets a name. */
const shortagesOf = (lines: readonly RemittanceLine[]) =>
  lines
    .filter(({ shortage }) => shortage > 0)
    .map(({ courierId, shortage, shortageReason }) => ({ courierId, shortage, shortageReason }));
