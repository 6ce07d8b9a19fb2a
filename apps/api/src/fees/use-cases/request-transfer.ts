import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { bankAccountOf } from '../data/bank-accounts';
import { DossierMoney } from '../data/dossier-money';
import { PaymentRequestRepository } from '../data/payment-request.repository';
import { dossierMoney } from '../queries/dossier-money.query';
import { bareReference } from '../rules/transfer-reference';
import { vietQr } from '../rules/vietqr';
import { moneyBlocked } from './fee-problems';
import { chargesToPay, lockPayable, sumOf } from './settle-charges';

const longestPurpose = 25;

@Injectable()
export class RequestTransfer {
  constructor(private readonly transaction: Transaction) {}

  /** A code for one transfer of exactly the charges named; the dossier code is its purpose. */
  run(
    key: string,
    { chargeNos }: { readonly chargeNos: readonly number[] },
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const dossier = await lockPayable(sql, key, actor);
      const charges = await chargesToPay(sql, dossier.id, chargeNos);
      // Whoever receives collects for whoever decides: the money goes straight to the latter.
      const account = await bankAccountOf(sql, dossier.competentUnitId, officeDay(at));
      if (!account) throw moneyBlocked('requestTransfer', 'noBankAccount');
      const amount = sumOf(charges);
      const { code } = dossier;
      const purpose = code.length <= longestPurpose ? code : bareReference(code).slice(-25);
      const request = {
        id: uuidv7(),
        dossierId: dossier.id,
        unitId: account.unitId,
        reference: bareReference(purpose),
        chargeNos,
        amount,
        payload: vietQr({ ...account, amount, purpose }),
        requestedBy: actor.id,
      };
      await new PaymentRequestRepository(sql).replace(request, at);
      new DossierMoney(scope, dossier).tell('dossier.transferRequested', { amount, chargeNos });
      return JsonDocument.of(await dossierMoney(sql, dossier.id));
    });
  }
}
