import { type CashOnDelivery, cashOnDelivery, isCashDue, shortfall } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { account, Ledger } from '../data/ledger';
import type { UnsplitLine } from '../data/remittance.repository';
import { courierCash } from '../queries/remittance.query';

/** What was counted of one courier's cash, line by line; why it is less than the book has. */
export interface CourierCount extends CashOnDelivery {
  readonly courierId: string;
  readonly reason?: string;
}

interface HandedIn {
  readonly courierIds?: readonly string[];
  readonly courierCounts?: readonly CourierCount[];
}

/**
 * The cash of couriers by the book, less what was counted as missing: that is booked to the courier
 * once a second person has confirmed the remittance.
 */
export async function courierLines(
  scope: TransactionScope,
  { courierIds = [], courierCounts = [] }: HandedIn,
  actor: Actor,
): Promise<UnsplitLine[]> {
  refuseStrayCounts(courierIds, courierCounts);
  const lines: UnsplitLine[] = [];
  const ledger = new Ledger(scope);
  for (const [index, courierId] of courierIds.entries()) {
    const path = ['courierIds', index];
    if (courierIds.indexOf(courierId) !== index) throw refusedField(path, 'duplicateItems');
    await ledger.hold(account.courier(courierId));
    const cash = await courierCash(scope.sql, courierId, actor.unitsFor('dossier.collectFee'));
    if (!cash) throw refusedField(path, 'unknownReference');
    const { amount, postage } = cash;
    const place = courierCounts.findIndex((each) => each.courierId === courierId);
    const count = courierCounts[place];
    const due = cashOnDelivery(amount - postage, postage);
    const missing = count ? missingOf(due, count, place) : cashOnDelivery(0, 0);
    const shortage = missing.stateFee + missing.postage;
    lines.push({
      shiftId: null,
      courierId,
      bankUnitId: null,
      amount: amount - shortage,
      postage: postage - missing.postage,
      shortage,
      shortagePostage: missing.postage,
      shortageReason: shortage > 0 ? (count?.reason ?? '') : null,
      lackingPostage: missing.postage,
      missing: missing.stateFee,
      repaidTo: [],
      isShort: shortage > 0,
    });
  }
  return lines;
}

function refuseStrayCounts(courierIds: readonly string[], counts: readonly CourierCount[]): void {
  counts.forEach(({ courierId }, index) => {
    const path = ['courierCounts', index, 'courierId'];
    if (!courierIds.includes(courierId)) throw refusedField(path, 'unknownReference');
    if (counts.findIndex((each) => each.courierId === courierId) !== index)
      throw refusedField(path, 'duplicateItems');
  });
}

/** More than the book has is no count of this cash; less of it needs its reason. */
function missingOf(due: CashOnDelivery, count: CourierCount, index: number): CashOnDelivery {
  for (const line of ['stateFee', 'postage'] as const)
    if (count[line] > due[line])
      throw refusedField(['courierCounts', index, line], 'tooLarge', { max: due[line] });
  const missing = shortfall(due, count);
  const path = ['courierCounts', index, 'reason'];
  if (isCashDue(missing) && !count.reason) throw refusedField(path, 'required');
  if (!isCashDue(missing) && count.reason) throw refusedField(path, 'notAllowedHere');
  return missing;
}
