import type { Sql } from '../../platform/database/sql';

/** What one person still owes at one unit, in whole đồng; of it the carriage of the Post. */
export interface Shortage {
  readonly owed: number;
  readonly postage: number;
}

export interface ShortageRepayment {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string;
  readonly amount: number;
  readonly postage: number;
  readonly method: 'cash' | 'treasury';
  readonly shiftId: string | null;
  readonly voucherNo: string | null;
  readonly takenBy: string;
}

/** Booked as missing less repaid, of the person `staff` at the unit `unit`. */
export const shortageOwed = (staff: string, unit: string): string => `(
  coalesce((select sum(e.amount) from ledger_entry e
    where e.debit = 'shortage:' || ${staff} and e.unit_id = ${unit}), 0)
  - coalesce((select sum(e.amount) from ledger_entry e
    where e.credit = 'shortage:' || ${staff} and e.unit_id = ${unit}), 0))`;

/** Of it carriage: missing when a courier's cash was counted, less what was repaid of it. */
export const shortagePostageOwed = (staff: string, unit: string): string => `(
  coalesce((select sum(l.shortage_postage) from remittance_line l
    join remittance m on m.id = l.remittance_id
    where l.courier_id = ${staff} and m.unit_id = ${unit} and m.confirmed_at is not null), 0)
  - coalesce((select sum(y.postage) from shortage_repayment y
    where y.staff_id = ${staff} and y.unit_id = ${unit}), 0))`;

export class ShortageRepository {
  constructor(private readonly sql: Sql) {}

  /** Undefined where nothing of this person was ever missing at the unit. */
  async of(staffId: string, unitId: string): Promise<Shortage | undefined> {
    const [row] = await this.sql.query<{ owed: string; postage: string }>(
      `select ${shortageOwed('$1::uuid', '$2::uuid')} as owed,
         ${shortagePostageOwed('$1::uuid', '$2::uuid')} as postage
       where exists (select from ledger_entry e
         where e.debit = 'shortage:' || $1::uuid and e.unit_id = $2::uuid)`,
      [staffId, unitId],
    );
    if (!row) return undefined;
    const owed = Number(row.owed);
    return { owed, postage: Math.min(owed, Math.max(0, Number(row.postage))) };
  }

  async add(repayment: ShortageRepayment, at: Date): Promise<void> {
    await this.sql.execute(
      `insert into shortage_repayment (id, staff_id, unit_id, amount, postage, method, shift_id,
         voucher_no, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        repayment.id,
        repayment.staffId,
        repayment.unitId,
        repayment.amount,
        repayment.postage,
        repayment.method,
        repayment.shiftId,
        repayment.voucherNo,
        repayment.takenBy,
        at,
      ],
    );
  }
}
