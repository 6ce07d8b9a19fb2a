import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { ResumeOnPayment } from '../../dossier-intake/use-cases/resume-on-payment';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { DossierMoney } from '../data/dossier-money';
import { account } from '../data/ledger';
import { PaymentRequestRepository } from '../data/payment-request.repository';
import { ReceiptBook } from '../data/receipt-book';
import { dossierMoney } from '../queries/dossier-money.query';
import { moneyBlocked } from './fee-problems';
import { chargesToPay, isNotice, lockPayable, sumOf } from './settle-charges';

export interface CollectCashCommand {
  readonly chargeNos: readonly number[];
  /** What the citizen was told, in đồng; other charges than those seen are refused. */
  readonly amount: number;
  readonly given: number;
}

@Injectable()
export class CollectCash {
  constructor(
    private readonly transaction: Transaction,
    private readonly resume: ResumeOnPayment,
  ) {}

  /** Cash at the counter: the receipts, the drawer and the ledger change together or not at all. */
  run(key: string, command: CollectCashCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const dossier = await lockPayable(sql, key, actor);
      const shift = await new CashShiftRepository(sql).lockOpen(actor.id);
      if (!shift) throw moneyBlocked('collect', 'noOpenShift');
      const charges = await chargesToPay(sql, dossier.id, command.chargeNos);
      const amount = sumOf(charges);
      if (command.amount !== amount)
        throw refusedField(['amount'], 'outOfRange', { min: amount, max: amount });
      if (command.given < amount) throw refusedField(['given'], 'tooSmall', { min: amount });
      const receipts = await new ReceiptBook(scope).issue({
        dossierId: dossier.id,
        unitId: shift.unitId,
        charges,
        method: 'cash',
        debit: account.cash(shift.id),
        purpose: 'payment',
        shiftId: shift.id,
        issuedBy: actor.id,
        given: command.given,
      });
      await new PaymentRequestRepository(sql).withdraw(dossier.id, command.chargeNos);
      const money = new DossierMoney(scope, dossier);
      money.paid(receipts, 'cash');
      await money.raiseVersion();
      if (charges.some(isNotice)) await this.resume.run(scope, dossier.id, scope.at);
      return JsonDocument.of({
        change: command.given - amount,
        receiptIds: receipts.map(({ id }) => id),
        money: await dossierMoney(sql, dossier.id),
      });
    });
  }
}
