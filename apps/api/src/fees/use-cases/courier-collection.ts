import type { TransactionScope } from '../../platform/database/transaction';
import { insertCharges } from '../../dossier-intake/data/opening-charges';
import { ChargeRepository, isDue } from '../data/charge.repository';
import { DossierMoney } from '../data/dossier-money';
import { HeldMoneyRepository } from '../data/held-money.repository';
import { account, Ledger } from '../data/ledger';
import { type PayableCharge, ReceiptBook } from '../data/receipt-book';
import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import { sumOf } from './settle-charges';

export interface CourierCollection {
  readonly dossierId: string;
  readonly courierId: string;
  readonly stateFee: number;
  readonly postage: number;
  /** Number of the consignment, which names the carriage on its receipt. */
  readonly consignmentNumber: string;
}

/** Whole đồng that a courier takes at a home, for a dossier that is still to be received. */
export interface EarlyCash {
  /** Where the dossier will be received. */
  readonly unitId: string;
  readonly courierId: string;
  readonly consignmentId: string;
  readonly stateFee: number;
  readonly postage: number;
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
    // What is being handed in is counted and split without this, or with all of it.
    await new Ledger(this.scope).hold(debit);
    const due = (await new ChargeRepository(sql).of(dossierId)).filter(isDue);
    const isPostage = ({ kind }: PayableCharge) => moneyGroupOf(kind) === 'postage';
    const carriage = coveredBy(postage, due.filter(isPostage));
    const paid = [
      ...coveredBy(
        stateFee,
        due.filter((each) => !isPostage(each)),
      ),
      ...carriage,
    ];
    const rest = postage - sumOf(carriage);
    if (rest > 0) paid.push(await this.chargePostage(collection, rest));
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
    const amount = stateFee + postage - sumOf(paid);
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

  /**
   * Taken with a paper fetched at home, before there is a dossier: held for whoever receives it. Fee
   * and carriage have two owners and are held apart.
   */
  async holdForReception({ unitId, courierId, consignmentId, ...cash }: EarlyCash): Promise<void> {
    if (cash.stateFee === 0 && cash.postage === 0) return;
    const held = new HeldMoneyRepository(this.scope);
    const debit = account.courier(courierId);
    await new Ledger(this.scope).hold(debit);
    const owners = [
      ['collectedFee', cash.stateFee],
      ['collectedPostage', cash.postage],
    ] as const;
    for (const [reason, amount] of owners)
      if (amount > 0)
        await held.hold({
          unitId,
          reason,
          amount,
          dossierId: null,
          courierId,
          consignmentId,
          debit,
        });
  }

  /** Carriage that no charge of the dossier asked for yet. */
  private async chargePostage(
    { dossierId, consignmentNumber }: CourierCollection,
    postage: number,
  ): Promise<PayableCharge> {
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
      pages: 1,
      pageRule: null,
      moment: 'return' as const,
      exemptGround: null,
    };
    insertCharges(this.scope.sql, dossierId, [charge]);
    return { ...charge, amount: postage, receiptId: null };
  }
}

/** In order of number, as far as the money goes; a charge is paid whole or not at all. */
function coveredBy(money: number, due: readonly PayableCharge[]): PayableCharge[] {
  let left = money;
  return due.filter(({ amount }) => {
    if (amount > left) return false;
    left -= amount;
    return true;
  });
}
