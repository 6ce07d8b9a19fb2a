import type { TransactionSql } from '../../platform/database/sql';
import { chargeKindOf, firstDeskNo } from './charge-kinds';
import { insertCharges } from './opening-charges';

/** What the applicant has to pay before the dossier goes on, as the notice of it says. */
export interface PaymentNotice {
  readonly name: string;
  /** Whole đồng. */
  readonly amount: number;
  /** Until when and where to pay, as the notice says. */
  readonly note?: string;
}

/** Adds the charge of a notice to a locked dossier; answers its number. */
export async function chargeNotice(
  sql: TransactionSql,
  dossierId: string,
  { name, amount, note }: PaymentNotice,
): Promise<number> {
  const [row] = await sql.query<{ no: number }>(
    `select greatest(coalesce(max(no), 0) + 1, $2) as no from dossier_charge
     where dossier_id = $1`,
    [dossierId, firstDeskNo],
  );
  const no = Number(row?.no ?? firstDeskNo);
  insertCharges(sql, dossierId, [
    {
      no,
      kind: chargeKindOf(name),
      name,
      note: note ?? null,
      unitAmount: amount,
      isSetAtDesk: true,
      quantity: 1,
      pages: 1,
      pageRule: null,
      moment: 'notice',
      exemptGround: null,
    },
  ]);
  return no;
}
