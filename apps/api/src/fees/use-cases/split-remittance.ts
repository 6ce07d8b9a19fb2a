import { officeDay } from '@motcua/shared-time';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type {
  LineTaking,
  PartVoucher,
  RemittanceContent,
  RemittanceLine,
  UnsplitLine,
} from '../data/remittance.repository';
import { type Home, TreasuryParts, type TreasurySplit } from '../data/treasury-parts';

/** Each line by the treasury accounts of the agencies whose fees it holds. */
export async function splitRemittance(
  { sql, at }: TransactionScope,
  unsplit: readonly UnsplitLine[],
  own: Home,
): Promise<Pick<RemittanceContent, 'lines' | 'takings'>> {
  const treasury = new TreasuryParts(sql, officeDay(at));
  const lines: RemittanceLine[] = [];
  const takings: LineTaking[] = [];
  for (const { missing, repaidTo, isShort, ...line } of unsplit) {
    const handed = line.amount - line.postage;
    const found = await treasury.of({ ...line, handed, missing, repaidTo }, own);
    if (!isShort && isNothing(line, found)) continue;
    lines.push({ ...line, parts: found.parts });
    takings.push(...found.takings.map((taking) => ({ ...taking, lineNo: lines.length })));
  }
  return { lines, takings };
}

/** A drawer in which fees of one agency came out even is handed in: whose they are is kept by it. */
const isNothing = (
  { shiftId, amount, postage }: Omit<RemittanceLine, 'parts'>,
  { parts, takings }: TreasurySplit,
): boolean =>
  amount === 0 &&
  postage === 0 &&
  parts.every((part) => part.amount === 0) &&
  (shiftId === null || takings.length === 0);

export const otherAgencies = (lines: readonly RemittanceLine[], own: string): readonly string[] =>
  lines.flatMap(({ parts }) => parts.map(({ unitId }) => unitId)).filter((id) => id !== own);

/** Each names one of the agencies that get a part; the voucher of the whole stands for the rest. */
export function vouchersOf(
  vouchers: readonly PartVoucher[] = [],
  agencies: readonly string[],
): readonly PartVoucher[] {
  vouchers.forEach(({ unitId }, index) => {
    const path = ['vouchers', index, 'unitId'];
    if (!agencies.includes(unitId)) throw refusedField(path, 'unknownReference');
    if (vouchers.findIndex((each) => each.unitId === unitId) !== index)
      throw refusedField(path, 'duplicateItems');
  });
  return vouchers;
}
