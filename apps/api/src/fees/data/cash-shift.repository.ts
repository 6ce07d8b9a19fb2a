import { changeOne, type Sql } from '../../platform/database/sql';
import type { NoteCount } from '../rules/denominations';

export interface CashShift {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string;
  readonly counterId: string | null;
  readonly status: 'open' | 'counted' | 'closed';
  readonly version: number;
  readonly openingCash: number;
  /** With what came back into it of floats that lacked; all of it goes back when it closes. */
  readonly float: number;
  readonly notes: readonly NoteCount[] | null;
  readonly counted: number | null;
  readonly expected: number | null;
  readonly varianceReason: string | null;
  /** Of what was missing. */
  readonly floatLacking: number;
}

/** The float of the drawer `shift`, in đồng. */
export const shiftFloat = (shift: string): string => `(${shift}.opening_cash
  + coalesce((select sum(y.float_back) from shortage_repayment y where y.shift_id = ${shift}.id), 0))`;

const members = `jsonb_build_object('id', s.id, 'staffId', s.staff_id, 'unitId', s.unit_id,
  'counterId', s.counter_id, 'status', s.status, 'version', s.version,
  'openingCash', s.opening_cash, 'float', ${shiftFloat('s')}, 'notes', s.notes, 'counted', s.counted, 'expected', s.expected,
  'varianceReason', s.variance_reason, 'floatLacking', s.float_lacking) as shift`;

export class CashShiftRepository {
  constructor(private readonly sql: Sql) {}

  async insert(shift: CashShift, openedAt: Date): Promise<void> {
    await this.sql.execute(
      `insert into cash_shift (id, staff_id, unit_id, counter_id, status, opened_at, opening_cash)
       values ($1, $2, $3, $4, 'open', $5, $6)`,
      [shift.id, shift.staffId, shift.unitId, shift.counterId, openedAt, shift.openingCash],
    );
  }

  /** The open shift of a person, held until commit: it cannot be counted under a payment. */
  async lockOpen(staffId: string): Promise<CashShift | undefined> {
    return this.one(`s.staff_id = $1 and s.status = 'open' for update of s`, [staffId]);
  }

  /** Read once it is held: its float is of rows that others may add while they hold it. */
  async lock(id: string): Promise<CashShift | undefined> {
    await this.sql.query(`select from cash_shift where id = $1 for update`, [id]);
    return this.one(`s.id = $1`, [id]);
  }

  async lockMany(ids: readonly string[]): Promise<CashShift[]> {
    const rows = await this.sql.query<{ shift: CashShift }>(
      `select ${members} from cash_shift s where s.id = any($1::uuid[]) order by s.id
       for update of s`,
      [ids],
    );
    return rows.map(({ shift }) => shift);
  }

  async count(shift: CashShift, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update cash_shift set status = $3, version = version + 1, notes = $4, counted = $5,
         expected = $6, variance_reason = $7, counted_at = $8,
         float_lacking = $9, closed_at = case when $3 = 'closed' then $8::timestamptz end
       where id = $1 and version = $2`,
      [
        shift.id,
        shift.version,
        shift.status,
        JSON.stringify(shift.notes ?? []),
        shift.counted,
        shift.expected,
        shift.varianceReason,
        at,
        shift.floatLacking,
      ],
    );
  }

  async approve(id: string, version: number, approvedBy: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update cash_shift set status = 'closed', version = version + 1, approved_by = $3,
         closed_at = $4 where id = $1 and version = $2`,
      [id, version, approvedBy, at],
    );
  }

  async reopen(id: string, version: number): Promise<void> {
    await changeOne(
      this.sql,
      `update cash_shift set status = 'open', version = version + 1, notes = null, counted = null,
         expected = null, variance_reason = null, counted_at = null, float_lacking = 0
       where id = $1 and version = $2`,
      [id, version],
    );
  }

  async countPrint(id: string): Promise<number> {
    const [row] = await this.sql.query<{ prints: number }>(
      `update cash_shift set statement_prints = statement_prints + 1 where id = $1
       returning statement_prints as prints`,
      [id],
    );
    return row?.prints ?? 1;
  }

  private async one(condition: string, values: readonly unknown[]): Promise<CashShift | undefined> {
    const [row] = await this.sql.query<{ shift: CashShift }>(
      `select ${members} from cash_shift s where ${condition}`,
      values,
    );
    return row?.shift;
  }
}
