import { moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import type { Sql } from '../../platform/database/sql';
import { ChargeRepository, isDue } from '../data/charge.repository';

export interface DueAtDoor {
  /** Fees and copies, whole đồng: a courier collects them for the unit. */
  readonly stateFee: number;
  /** Carriage charged to the dossier before; the Post's own line. */
  readonly postage: number;
}

/** What a result still owes when it leaves the desk; its dossier is locked by whoever asks. */
export async function dueAtDoor(sql: Sql, dossierId: string): Promise<DueAtDoor> {
  let stateFee = 0;
  let postage = 0;
  for (const charge of (await new ChargeRepository(sql).of(dossierId)).filter(isDue)) {
    if (moneyGroupOf(charge.kind) === 'postage') postage += charge.amount;
    else stateFee += charge.amount;
  }
  return { stateFee, postage };
}
