import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import type { Sql } from '../../platform/database/sql';
import { ChargeRepository, isDue, isNotSet } from '../data/charge.repository';

export interface DueAtDoor {
  /** Fees and copies, whole đồng: a courier collects them for the unit. */
  readonly stateFee: number;
  /** Carriage charged to the dossier before; the Post's own line. */
  readonly postage: number;
  /** Charges whose amount nobody has set: what is asked at the door is not known. */
  readonly notSet: number;
}

/** What a result still owes when it leaves the desk; its dossier is locked by whoever asks. */
export async function dueAtDoor(sql: Sql, dossierId: string): Promise<DueAtDoor> {
  let stateFee = 0;
  let postage = 0;
  const charges = await new ChargeRepository(sql).of(dossierId);
  for (const charge of charges.filter(isDue)) {
    if (moneyGroupOf(charge.kind) === 'postage') postage += charge.amount;
    else stateFee += charge.amount;
  }
  return { stateFee, postage, notSet: charges.filter(isNotSet).length };
}
