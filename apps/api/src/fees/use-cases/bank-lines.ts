import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { mayHandOver } from '../data/bank-accounts';
import type { UnsplitLine } from '../data/remittance.repository';

const nothingCounted = {
  amount: 0,
  postage: 0,
  shortage: 0,
  shortagePostage: 0,
  shortageReason: null,
  lackingPostage: 0,
  missing: 0,
  repaidTo: [],
  isShort: false,
} as const;

/** Bank accounts of a unit that have money of others: no cash, each part by the book. */
export async function bankLines(
  { sql, at }: TransactionScope,
  bankUnitIds: readonly string[],
  actor: Actor,
): Promise<UnsplitLine[]> {
  const day = officeDay(at);
  const lines: UnsplitLine[] = [];
  for (const [index, bankUnitId] of bankUnitIds.entries()) {
    const path = ['bankUnitIds', index];
    if (!(await mayHandOver(sql, actor, bankUnitId, day)))
      throw refusedField(path, 'unknownReference');
    if (bankUnitIds.indexOf(bankUnitId) !== index) throw refusedField(path, 'duplicateItems');
    lines.push({ shiftId: null, courierId: null, bankUnitId, ...nothingCounted });
  }
  return lines;
}
