import type { Sql } from '../../platform/database/sql';

/** What the part of another agency still lacks, in whole đồng. */
export interface AgencyDebt {
  readonly unitId: string;
  readonly amount: number;
}

/** What one person still owes at one unit, in whole đồng. */
export interface Shortage {
  readonly owed: number;
  /** Of it, float of the unit. */
  readonly float: number;
  /** Of it, carriage of the Post. */
  readonly postage: number;
  /** Of it, what other agencies lack; the rest is lacked by the unit itself. */
  readonly agencies: readonly AgencyDebt[];
}

/** Whole đồng that were repaid before anybody knew whose part lacks them. */
export interface RepaidBefore {
  /** Went to the unit as its own. */
  readonly own: number;
  /** Went to agencies whose part lacked it in a remittance that was sent back. */
  readonly agencies: readonly AgencyDebt[];
}

/** What one agency gets back; null where the voucher of the whole stands for it. */
export interface AgencyRepayment extends AgencyDebt {
  readonly voucherNo: string | null;
}

export interface ShortageRepayment {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string;
  readonly amount: number;
  readonly float: number;
  readonly postage: number;
  readonly agencies: readonly AgencyRepayment[];
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

/** Lines that took over what `staff` lacked at `unit`; a courier's debt begins when it is confirmed. */
const shortLines = (staff: string, unit: string): string => `(
  select l.remittance_id, l.no, l.postage_lacking, m.unit_id
  from cash_shift s join remittance_line l on l.shift_id = s.id and not l.is_released
    join remittance m on m.id = l.remittance_id
  where s.staff_id = ${staff} and s.unit_id = ${unit} and s.counted < s.expected
  union all
  select l.remittance_id, l.no, l.postage_lacking, m.unit_id
  from remittance_line l join remittance m on m.id = l.remittance_id
  where l.courier_id = ${staff} and m.unit_id = ${unit} and m.confirmed_at is not null
    and l.shortage > 0)`;

/** Of it carriage: missing when it was handed in, less what was repaid of it. */
export const shortagePostageOwed = (staff: string, unit: string): string => `(
  coalesce((select sum(n.postage_lacking) from ${shortLines(staff, unit)} n), 0)
  - coalesce((select sum(y.postage) from shortage_repayment y
    where y.staff_id = ${staff} and y.unit_id = ${unit}), 0))`;

/** Of it float: missing when the drawers were counted, less what was repaid of it. */
export const shortageFloatOwed = (staff: string, unit: string): string => `(
  coalesce((select sum(s.float_lacking) from cash_shift s
    where s.staff_id = ${staff} and s.unit_id = ${unit} and s.status = 'closed'), 0)
  - coalesce((select sum(y.float_back) from shortage_repayment y
    where y.staff_id = ${staff} and y.unit_id = ${unit}), 0))`;

/** Rows of what the parts of other agencies lacked when it was handed in, less what was repaid. */
export const agencyDebts = (staff: string, unit: string): string => `(
  select d.unit_id, sum(d.amount) as amount from (
    select p.unit_id, p.lacking as amount from ${shortLines(staff, unit)} n
      join remittance_part p on p.remittance_id = n.remittance_id and p.line_no = n.no
        and p.unit_id <> n.unit_id
    union all
    select q.unit_id, -q.amount from shortage_repayment_part q
      join shortage_repayment y on y.id = q.repayment_id
      where y.staff_id = ${staff} and y.unit_id = ${unit}) d
  group by d.unit_id having sum(d.amount) <> 0)`;

/** Of short drawers in no remittance yet, all but the float: nobody knows whose part lacks it. */
const notHandedIn = (staff: string, unit: string): string => `(
  select coalesce(sum(s.expected - s.counted - s.float_lacking), 0) from cash_shift s
  where s.staff_id = ${staff} and s.unit_id = ${unit} and s.status = 'closed'
    and s.counted < s.expected and not exists (select from remittance_line l
      where l.shift_id = s.id and not l.is_released))`;

interface DebtRow {
  readonly owed: string;
  readonly float: string;
  readonly postage: string;
  readonly agencies: readonly AgencyDebt[];
  readonly open: string;
}

export class ShortageRepository {
  constructor(private readonly sql: Sql) {}

  /** Undefined where nothing of this person was ever missing at the unit. */
  async of(staffId: string, unitId: string): Promise<Shortage | undefined> {
    const row = await this.debt(staffId, unitId);
    if (!row) return undefined;
    const owed = Number(row.owed);
    const float = Math.min(owed, Math.max(0, Number(row.float)));
    const postage = Math.min(owed - float, Math.max(0, Number(row.postage)));
    return { owed, float, postage, agencies: row.agencies.filter(({ amount }) => amount > 0) };
  }

  /** What came back of drawers that are not handed in yet, or that were sent back since. */
  async repaidBefore(staffId: string, unitId: string): Promise<RepaidBefore> {
    const row = await this.debt(staffId, unitId);
    if (!row) return { own: 0, agencies: [] };
    const ofOthers = row.agencies.reduce((sum, { amount }) => sum + amount, Number(row.postage));
    const unknown = Number(row.owed) - Number(row.float) - ofOthers;
    return {
      own: Math.max(0, Number(row.open) - unknown),
      agencies: row.agencies
        .filter(({ amount }) => amount < 0)
        .map(({ unitId: agency, amount }) => ({ unitId: agency, amount: -amount })),
    };
  }

  async add(repayment: ShortageRepayment, at: Date): Promise<void> {
    await this.sql.execute(
      `insert into shortage_repayment (id, staff_id, unit_id, amount, postage, method, shift_id,
         voucher_no, taken_by, taken_at, float_back)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
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
        repayment.float,
      ],
    );
    await this.sql.execute(
      `insert into shortage_repayment_part (repayment_id, unit_id, amount, voucher_no)
       select $1, a."unitId", a.amount, a."voucherNo"
       from jsonb_to_recordset($2::jsonb) as a("unitId" uuid, amount bigint, "voucherNo" text)`,
      [repayment.id, JSON.stringify(repayment.agencies)],
    );
  }

  private async debt(staffId: string, unitId: string): Promise<DebtRow | undefined> {
    const of = ['$1::uuid', '$2::uuid'] as const;
    const [row] = await this.sql.query<DebtRow & Record<string, unknown>>(
      `select ${shortageOwed(...of)} as owed, ${shortagePostageOwed(...of)} as postage,
         ${shortageFloatOwed(...of)} as float, ${notHandedIn(...of)} as open,
         coalesce((select jsonb_agg(jsonb_build_object('unitId', a.unit_id, 'amount', a.amount)
           order by a.unit_id) from ${agencyDebts(...of)} a), '[]') as agencies
       where exists (select from ledger_entry e
         where e.debit = 'shortage:' || $1::uuid and e.unit_id = $2::uuid)`,
      [staffId, unitId],
    );
    return row;
  }
}
