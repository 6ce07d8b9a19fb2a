import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import { ResumeOnPayment } from '../../dossier-intake/use-cases/resume-on-payment';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { DossierMoney } from '../data/dossier-money';
import { type HeldMoney, HeldMoneyRepository } from '../data/held-money.repository';
import { account, Ledger } from '../data/ledger';
import { PaymentRequestRepository } from '../data/payment-request.repository';
import { type PayableCharge, ReceiptBook } from '../data/receipt-book';
import { readHeldMoney } from '../queries/held-money.query';
import { moneyBlocked } from './fee-problems';
import { journalHeld, lockHeld } from './held-money-rules';
import { chargesToPay, isNotice, lockPayable, sumOf } from './settle-charges';

export interface AllocateCommand {
  readonly dossier: string;
  readonly chargeNos: readonly number[];
}

@Injectable()
export class AllocateHeldMoney {
  constructor(
    private readonly transaction: Transaction,
    private readonly resume: ResumeOnPayment,
  ) {}

  /** Parked money pays the charges somebody names; what is over is owed back. */
  run(
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
        heldMoneyId: held.id,
        issuedBy: actor.id,
      });
      await new PaymentRequestRepository(sql).withdraw(dossier.id, command.chargeNos);
      const parked = new HeldMoneyRepository(scope);
      await parked.allocate(held, dossier.id, actor.id);
      if (held.amount > amount) await this.holdRest(scope, held, dossier.id, held.amount - amount);
      journalHeld(scope, held, 'allocated', { dossierId: dossier.id, amount });
      const money = new DossierMoney(scope, dossier);
      money.paid(receipts, isFromCourier ? 'courier' : 'transfer');
      await money.raiseVersion();
      if (charges.some(isNotice)) await this.resume.run(scope, dossier.id, scope.at);
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
      restOfId: held.restOfId ?? held.id,
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
    const { id, unitId, bankTransactionId, courierId, receiptId, restOfId } = held;
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
      restOfId: restOfId ?? id,
      debit: account.unallocated(unitId),
    });
  }
}

/** Fee and carriage that a courier brought stay apart: neither pays for the other. */
function refuseOtherOwner(held: HeldMoney, charges: readonly PayableCharge[]): void {
  if (held.courierId === null) return;
  charges.forEach(({ kind }, index) => {
    const isPostage = moneyGroupOf(kind) === 'postage';
    if (isPostage !== held.isCarriage) throw refusedField(['chargeNos', index], 'notAllowedHere');
  });
}
