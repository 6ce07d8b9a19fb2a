import type { TransactionScope } from '../../platform/database/transaction';
import { insertCharges } from '../../dossier-intake/data/opening-charges';
import { ChargeRepository, isDue } from '../data/charge.repository';
import { DossierMoney } from '../data/dossier-money';
import { HeldMoneyRepository } from '../data/held-money.repository';
import { account } from '../data/ledger';
import { type PayableCharge, ReceiptBook } from '../data/receipt-book';
import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';

export interface CourierCollection {
  readonly dossierId: string;
  readonly courierId: string;
  readonly stateFee: number;
  readonly postage: number;
  /** Number of the consignment, which names the carriage on its receipt. */
  readonly consignmentNumber: string;
}

const publishedNos = 100;

/** Cash taken at the door joins the same book: due charges are paid, carriage gets its own receipt. */
export class CourierCollections {
  constructor(private readonly scope: TransactionScope) {}

  /** The dossier is locked by the delivery that brings the money. */
  async take(collection: CourierCollection): Promise<void> {
    const { dossierId, courierId, stateFee, postage } = collection;
    if (stateFee === 0 && postage === 0) return;
    const { sql } = this.scope;
    const [dossier] = await sql.query<{ received_unit_id: string }>(
      `select received_unit_id from dossier where id = $1`,
      [dossierId],
    );
    const unitId = dossier?.received_unit_id ?? '';
    const debit = account.courier(courierId);
    const paid = coveredBy(stateFee, await new ChargeRepository(sql).of(dossierId));
    if (postage > 0) paid.push(await this.chargePostage(collection));
    const receipts = await new ReceiptBook(this.scope).issue({
      dossierId,
      unitId,
      charges: paid,
      method: 'courier',
      debit,
      purpose: 'payment',
      courierId,
      issuedBy: courierId,
    });
    const money = new DossierMoney(this.scope, { id: dossierId, receivedUnitId: unitId });
    if (receipts.length > 0) money.paid(receipts, 'courier');
    const used = paid.reduce((sum, { amount }) => sum + amount, 0);
    const amount = stateFee + postage - used;
    if (amount === 0) return;
    await new HeldMoneyRepository(this.scope).hold({
      unitId,
      reason: 'courierSurplus',
      amount,
      dossierId,
      courierId,
      debit,
    });
    money.tell('dossier.moneyHeld', { reason: 'courierSurplus', amount });
  }

  private async chargePostage({
    dossierId,
    postage,
    consignmentNumber,
  }: CourierCollection): Promise<PayableCharge> {
    const charges = new ChargeRepository(this.scope.sql);
    const nos = (await charges.of(dossierId)).map((each) => each.no);
    const charge = {
      no: Math.max(publishedNos, ...nos) + 1,
      kind: 'postage' as const,
      name: `Cước phát bưu gửi ${consignmentNumber}`,
      note: null,
      unitAmount: postage,
      isSetAtDesk: true,
      quantity: 1,
      moment: 'return' as const,
      exemptGround: null,
    };
    insertCharges(this.scope.sql, dossierId, [charge]);
    return { ...charge, amount: postage, receiptId: null };
  }
}

/** In order of number, as far as the money goes; a charge is paid whole or not at all. */
function coveredBy(
  money: number,
  charges: Awaited<ReturnType<ChargeRepository['of']>>,
): PayableCharge[] {
  let left = money;
  const paid: PayableCharge[] = [];
  for (const charge of charges.filter(isDue)) {
    if (moneyGroupOf(charge.kind) === 'postage' || charge.amount > left) continue;
    left -= charge.amount;
    paid.push(charge);
  }
  return paid;
}
