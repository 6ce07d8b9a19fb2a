import type { SourceFee } from './import-shape';
import { oneLine } from './import-text';
import type { ProcedureFee } from './procedure-content';
import type { ProcedureDoubt } from './procedure-doubts';

/** Circular 85/2019/TT-BTC leaves many amounts to the provincial People's Council. */
const setLocally = /Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND|theo quy định của Luật phí/iu;
const freeOfCharge = /^Miễn phí/iu;

function nameOf(text: string): string {
  if (/^Lệ phí/iu.test(text)) return 'Lệ phí';
  if (/^Phí/iu.test(text)) return 'Phí';
  return 'Phí, lệ phí';
}

function isAmount(amount: number | null): amount is number {
  return amount !== null && Number.isSafeInteger(amount) && amount >= 0;
}

function doubtOf(amountVnd: number | null, text: string): ProcedureDoubt[] {
  if (amountVnd === null) {
    return [{ code: setLocally.test(text) ? 'feeSetLocally' : 'feeUnreadable', detail: text }];
  }
  // «Miễn phí» is also what the national portal shows when nobody filled the fee in.
  if (amountVnd === 0 && freeOfCharge.test(text)) {
    return [{ code: 'freeOfChargeToConfirm', detail: text }];
  }
  return [];
}

/** Reads fees with their whole wording as note; equal ones of one channel are kept once. */
export function feesOf(source: readonly SourceFee[]): {
  fees: ProcedureFee[];
  doubts: ProcedureDoubt[];
} {
  const fees = new Map<string, ProcedureFee>();
  const doubts: ProcedureDoubt[] = [];
  for (const { amountVnd, text } of source) {
    const note = oneLine(text);
    const amount = isAmount(amountVnd) ? amountVnd : null;
    const fee = { name: nameOf(note), amountVnd: amount, ...(note === '' ? {} : { note }) };
    fees.set(JSON.stringify(fee), fee);
    doubts.push(...doubtOf(amount, note));
  }
  return { fees: [...fees.values()], doubts };
}
