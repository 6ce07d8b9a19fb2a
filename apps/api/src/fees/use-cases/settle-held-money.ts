import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import { ResumeOnPayment } from '../../dossier-intake/use-cases/resume-on-payment';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { bankUnitOf } from '../data/bank-accounts';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { DossierMoney } from '../data/dossier-money';
import { type HeldMoney, HeldMoneyRepository } from '../data/held-money.repository';
import { account, Ledger } from '../data/ledger';

import { PaymentRequestRepository } from '../data/payment-request.repository';
import { type PayableCharge, ReceiptBook } from '../data/receipt-book';
import { readHeldMoney } from '../queries/held-money.query';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';
import { chargesToPay, isNotice, lockPayable, sumOf } from './settle-charges';

export interface AllocateCommand {
  readonly dossier: string;
  readonly chargeNos: readonly number[];
}

export interface AskRefundCommand {
  readonly reason: string;
  readonly method: 'transfer' | 'cash';
}

@Injectable()
export class SettleHeldMoney {
  constructor(
    private readonly transaction: Transaction,
    private readonly resume: ResumeOnPayment,
  ) {}

  /** Parked money pays the charges somebody names; what is over is owed back. */
  allocate(
    id: string,
    version: number,
    command: AllocateCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const dossier = await lockPayable(sql, command.dossier, actor).catch((error: unknown) => {
        if (error instanceof ProblemError && error.type === 'notFound')
          throw refusedField(['dossier'], 'unknownReference');
        throw error;
      });
      const held = await lockHeld(scope, id, version, actor);
      if (held.status !== 'held') throw moneyBlocked('allocate', 'alreadySettled');
      const charges = await chargesToPay(sql, dossier.id, command.chargeNos);
      const amount = sumOf(charges);
      refuseOtherOwner(held, charges);
      if (amount > held.amount) throw refusedField(['chargeNos'], 'tooLarge', { max: held.amount });
      const source = account[held.kind](held.unitId);
      const isFromCourier = held.courierId !== null;
      const receipts = await new ReceiptBook(scope).issue({
        dossierId: dossier.id,
        unitId: held.unitId,
        charges,
        method: isFromCourier ? 'courier' : 'transfer',
        debit: source,
        purpose: 'allocation',
        bankTransactionId: held.bankTransactionId,
        courierId: held.courierId,
        issuedBy: actor.id,
      });
      await new PaymentRequestRepository(sql).withdraw(dossier.id, command.chargeNos);
      const parked = new HeldMoneyRepository(scope);
      await parked.allocate(held, dossier.id, actor.id);
      if (held.amount > amount) await this.holdRest(scope, held, dossier.id, held.amount - amount);
      tell(scope, held, 'allocated', { dossierId: dossier.id, amount });
      const money = new DossierMoney(scope, dossier);
      money.paid(receipts, isFromCourier ? 'courier' : 'transfer');
      await money.raiseVersion();
      if (charges.some(isNotice)) await this.resume.run(scope, dossier.id, scope.at);
      return readHeldMoney(sql, id, actor);
    });
  }

  /** One person asks that money goes back to the citizen, out of the account or their own drawer. */
  askRefund(
    id: string,
    version: number,
    command: AskRefundCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['dossier.collectFee']);
      if (held.status !== 'held') throw moneyBlocked('askRefund', 'alreadySettled');
      const { reason, method } = command;
      const shift =
        method === 'cash' ? await new CashShiftRepository(sql).lockOpen(actor.id) : undefined;
      if (method === 'cash' && !shift) throw moneyBlocked('askRefund', 'noOpenShift');
      await new HeldMoneyRepository(scope).askRefund(held, {
        by: actor.id,
        reason,
        method,
        shiftId: shift?.id ?? null,
      });
      tell(scope, held, 'refundRequested', { reason, method });
      return readHeldMoney(sql, id, actor);
    });
  }

  /** Nothing is paid out: whoever asked takes it back, or somebody else refuses it. */
  keep(id: string, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['cash.approve', 'dossier.collectFee']);
      if (held.status === 'held') throw moneyBlocked('keep', 'noRefundRequest');
      if (held.status !== 'refundRequested') throw moneyBlocked('keep', 'alreadySettled');
      await new HeldMoneyRepository(scope).keep(held);
      tell(scope, held, 'kept', { requestedBy: held.refundRequestedBy });
      return readHeldMoney(scope.sql, id, actor);
    });
  }

  /** Another person pays it out, with the voucher of the payment. */
  refund(
    id: string,
    version: number,
    voucherNo: string,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['cash.approve', 'dossier.collectFee']);
      if (held.status === 'held') throw moneyBlocked('refund', 'noRefundRequest');
      if (held.status !== 'refundRequested') throw moneyBlocked('refund', 'alreadySettled');
      if (held.refundRequestedBy === actor.id)
        throw secondPersonNeeded('refund', {
          vi: 'Người đề nghị hoàn tiền không được tự xác nhận. Nhờ người thứ hai.',
          en: 'Whoever asked for the refund may not confirm. A second person has to.',
        });
      await payOut(scope, held);
      await new HeldMoneyRepository(scope).refund(held, actor.id, voucherNo);
      tell(scope, held, 'refunded', { voucherNo, amount: held.amount });
      return readHeldMoney(sql, id, actor);
    });
  }

  private async holdRest(
    scope: TransactionScope,
    held: HeldMoney,
    dossierId: string,
    amount: number,
  ): Promise<void> {
    if (held.kind === 'refundable') return this.keepOwed(scope, held, dossierId, amount);
    await new HeldMoneyRepository(scope).hold({
      unitId: held.unitId,
      reason: 'nothingDue',
      amount,
      dossierId,
      bankTransactionId: held.bankTransactionId,
      courierId: held.courierId,
      debit: account.unallocated(held.unitId),
    });
  }

  /** Owed before and owed after: the account stays the same, so the rest moves through the other. */
  private async keepOwed(
    scope: TransactionScope,
    held: HeldMoney,
    dossierId: string,
    amount: number,
  ): Promise<void> {
    const { unitId, bankTransactionId, courierId, receiptId } = held;
    await new Ledger(scope).post([
      {
        purpose: 'held',
        debit: account.refundable(unitId),
        credit: account.unallocated(unitId),
        amount,
        unitId,
      },
    ]);
    await new HeldMoneyRepository(scope).hold({
      unitId,
      reason: 'nothingDue',
      amount,
      dossierId,
      bankTransactionId,
      courierId,
      restOfReceiptId: receiptId,
      debit: account.unallocated(unitId),
    });
  }
}

/** Fee and carriage taken at a home stay apart: neither pays for the other. */
function refuseOtherOwner({ reason }: HeldMoney, charges: readonly PayableCharge[]): void {
  if (reason !== 'collectedFee' && reason !== 'collectedPostage') return;
  charges.forEach(({ kind }, index) => {
    const isPostage = moneyGroupOf(kind) === 'postage';
    if (isPostage !== (reason === 'collectedPostage'))
      throw refusedField(['chargeNos', index], 'notAllowedHere');
  });
}

async function lockHeld(
  scope: TransactionScope,
  id: string,
  version: number,
  actor: Actor,
): Promise<HeldMoney> {
  const held = await new HeldMoneyRepository(scope).lock(id, actor.unitsFor('cash.read'));
  if (!held) throw notFound('the money');
  await refuseStale(scope.sql, 'heldMoney', held, version);
  return held;
}

function refuseElsewhere(
  held: HeldMoney,
  actor: Actor,
  permissions: readonly ('cash.approve' | 'dossier.collectFee')[],
): void {
  if (permissions.some((permission) => actor.mayAt(permission, held.unitId))) return;
  throw new ProblemError('forbidden', 'money is settled at its unit', {
    permission: permissions.join(', '),
  });
}

async function payOut(scope: TransactionScope, held: HeldMoney): Promise<void> {
  const ledger = new Ledger(scope);
  const isCash = held.refundMethod === 'cash';
  const shift = isCash
    ? await new CashShiftRepository(scope.sql).lockOpen(held.refundRequestedBy ?? '')
    : undefined;
  if (isCash && !shift) throw moneyBlocked('refund', 'noOpenShift');
  const source = shift
    ? account.cash(shift.id)
    : account.bank((await bankUnitOf(scope.sql, held.bankTransactionId)) ?? held.unitId);
  await ledger.hold(source);
  if ((await ledger.balance(source)) < held.amount) throw moneyBlocked('refund', 'notEnoughMoney');
  await ledger.post([
    {
      purpose: 'refund',
      debit: account[held.kind](held.unitId),
      credit: source,
      amount: held.amount,
      unitId: held.unitId,
      ...(held.receiptId === null ? {} : { receiptId: held.receiptId }),
    },
  ]);
}

function tell(
  { journal }: TransactionScope,
  { id, unitId }: HeldMoney,
  fact: string,
  data: Readonly<Record<string, unknown>>,
): void {
  journal.append({
    subjectType: 'heldMoney',
    subjectId: id,
    type: `heldMoney.${fact}`,
    unitId,
    data,
  });
}
