import type { Charge } from '../../dossier-intake/data/opening-charges';
import type { Sql } from '../../platform/database/sql';

export class ChargeRepository {
  constructor(private readonly sql: Sql) {}

  /** In order of number; the dossier is locked before, so nobody changes them meanwhile. */
  async of(dossierId: string): Promise<Charge[]> {
    const rows = await this.sql.query<{ charge: Charge }>(
      `select jsonb_build_object('no', no, 'kind', kind, 'name', name, 'note', note,
         'unitAmount', unit_amount, 'isSetAtDesk', set_at_desk, 'quantity', quantity,
         'pages', pages, 'pageRule', page_rule, 'amount', amount, 'moment', moment,
         'exemptGround', exempt_ground, 'reducedPerMille', reduced_per_mille,
         'reducedGround', reduced_ground,
         'exemptCode', exempt_code, 'exemptEvidence', exempt_evidence, 'receiptId', receipt_id) as charge
       from dossier_charge where dossier_id = $1 order by no`,
      [dossierId],
    );
    return rows.map(({ charge }) => charge);
  }

  async change(dossierId: string, charge: Charge): Promise<number> {
    return this.sql.execute(
      `update dossier_charge set unit_amount = $3, quantity = $4, moment = $5, exempt_ground = $6,
         pages = $7, exempt_code = $8, exempt_evidence = $9, reduced_per_mille = $10,
         reduced_ground = $11
       where dossier_id = $1 and no = $2 and receipt_id is null`,
      [
        dossierId,
        charge.no,
        charge.unitAmount,
        charge.quantity,
        charge.moment,
        charge.exemptGround,
        charge.pages,
        charge.exemptCode ?? null,
        charge.exemptEvidence ?? null,
        charge.reducedPerMille ?? null,
        charge.reducedGround ?? null,
      ],
    );
  }

  /** Gives charges that nobody has paid to a receipt; answers how many there were. */
  async pay(dossierId: string, nos: readonly number[], receiptId: string): Promise<number> {
    return this.sql.execute(
      `update dossier_charge set receipt_id = $3
       where dossier_id = $1 and no = any($2::integer[]) and receipt_id is null`,
      [dossierId, nos, receiptId],
    );
  }

  /** The charges of a void receipt are due again. */
  async release(receiptId: string): Promise<void> {
    await this.sql.execute(`update dossier_charge set receipt_id = null where receipt_id = $1`, [
      receiptId,
    ]);
    await this.sql.execute(`update receipt_line set is_void = true where receipt_id = $1`, [
      receiptId,
    ]);
  }
}

/** Due: an amount is known, nobody is exempt, and no receipt stands for it. */
export function isDue(charge: Charge): charge is Charge & { readonly amount: number } {
  return (
    charge.receiptId === null &&
    charge.exemptGround === null &&
    charge.amount !== null &&
    charge.amount > 0
  );
}

/** Its amount waits for the desk, and nobody is exempt from it. */
export function isNotSet({ amount, exemptGround }: Charge): boolean {
  return amount === null && exemptGround === null;
}
