import { changeOne, type Sql } from '../../platform/database/sql';
import type { AgencyDebt } from './shortage.repository';
import type { RemittedTaking, TreasuryPart } from './treasury-parts';

export interface UnsplitLine {
  readonly shiftId: string | null;
  readonly courierId: string | null;
  /** Whose bank account has money of others, which is handed over. */
  readonly bankUnitId: string | null;
  /** Counted and handed in, whole đồng. */
  readonly amount: number;
  readonly postage: number;
  /** A courier's cash that the book has and nobody counted; of it the carriage. */
  readonly shortage: number;
  readonly shortagePostage: number;
  readonly shortageReason: string | null;
  /** Carriage that was not there when the cash was counted, of a drawer too. */
  readonly lackingPostage: number;
  /** Of the State's cash, what was not there when it was counted. */
  readonly missing: number;
  /** Of it, what agencies got already. */
  readonly repaidTo: readonly AgencyDebt[];
  /** Handed in whatever is left of it: from then on it is known whose part lacks. */
  readonly isShort: boolean;
}

/** What was handed in, with the treasury accounts it goes to. */
export interface RemittanceLine extends Omit<UnsplitLine, 'missing' | 'repaidTo' | 'isShort'> {
  readonly parts: readonly TreasuryPart[];
}

/** A taking in the line with this number, from 1. */
export interface LineTaking extends RemittedTaking {
  readonly lineNo: number;
}

/** Under which voucher the part of another agency was paid, where it has one of its own. */
export interface PartVoucher {
  readonly unitId: string;
  readonly voucherNo: string;
}

export interface RemittanceContent {
  readonly lines: readonly RemittanceLine[];
  readonly takings: readonly LineTaking[];
  readonly vouchers: readonly PartVoucher[];
}

export interface Remittance {
  readonly id: string;
  readonly number: string;
  readonly unitId: string;
  readonly treasuryAccount: string;
  readonly voucherNo: string;
  readonly amount: number;
  readonly postage: number;
  readonly madeBy: string;
  readonly version: number;
  readonly isConfirmed: boolean;
  readonly isRefused: boolean;
}

export class RemittanceRepository {
  constructor(private readonly sql: Sql) {}

  async insert(
    remittance: Omit<Remittance, 'version' | 'isConfirmed' | 'isRefused'>,
    { lines, takings, vouchers }: RemittanceContent,
    at: Date,
  ): Promise<void> {
    await this.sql.execute(
      `insert into remittance (id, number, unit_id, treasury_account, voucher_no, amount, postage,
         made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        remittance.id,
        remittance.number,
        remittance.unitId,
        remittance.treasuryAccount,
        remittance.voucherNo,
        remittance.amount,
        remittance.postage,
        remittance.madeBy,
        at,
      ],
    );
    await this.sql.execute(
      `insert into remittance_line (remittance_id, no, shift_id, courier_id, amount, postage,
         shortage, shortage_postage, shortage_reason, postage_lacking, bank_unit_id)
       select $1, l.ord, (l.line ->> 'shiftId')::uuid, (l.line ->> 'courierId')::uuid,
         (l.line ->> 'amount')::bigint, (l.line ->> 'postage')::bigint,
         (l.line ->> 'shortage')::bigint, (l.line ->> 'shortagePostage')::bigint,
         l.line ->> 'shortageReason', (l.line ->> 'lackingPostage')::bigint,
         (l.line ->> 'bankUnitId')::uuid
       from jsonb_array_elements($2::jsonb) with ordinality as l(line, ord)`,
      [remittance.id, JSON.stringify(lines)],
    );
    await this.sql.execute(
      `insert into remittance_part (remittance_id, line_no, unit_id, treasury_account, amount,
         lacking)
       select $1, l.ord, p."unitId", p."treasuryAccount", p.amount, p.lacking
       from jsonb_array_elements($2::jsonb) with ordinality as l(line, ord),
         jsonb_to_recordset(l.line -> 'parts') as p("unitId" uuid, "treasuryAccount" text,
           amount bigint, lacking bigint)`,
      [remittance.id, JSON.stringify(lines)],
    );
    await this.sql.execute(
      `insert into remittance_taking (remittance_id, line_no, source_id, unit_id, amount)
       select $1, t."lineNo", t."sourceId", t."unitId", t.amount
       from jsonb_to_recordset($2::jsonb) as t("lineNo" integer, "sourceId" uuid, "unitId" uuid,
         amount bigint)`,
      [remittance.id, JSON.stringify(takings)],
    );
    await this.sql.execute(
      `insert into remittance_voucher (remittance_id, unit_id, voucher_no)
       select $1, v."unitId", v."voucherNo"
       from jsonb_to_recordset($2::jsonb) as v("unitId" uuid, "voucherNo" text)`,
      [remittance.id, JSON.stringify(vouchers)],
    );
  }

  async lock(id: string, unitIds: readonly string[]): Promise<Remittance | undefined> {
    const [row] = await this.sql.query<{ remittance: Remittance }>(
      `select jsonb_build_object('id', m.id, 'number', m.number, 'unitId', m.unit_id,
         'treasuryAccount', m.treasury_account, 'voucherNo', m.voucher_no, 'amount', m.amount,
         'postage', m.postage, 'madeBy', m.made_by, 'version', m.version,
         'isConfirmed', m.confirmed_at is not null, 'isRefused', m.refused_at is not null) as remittance
       from remittance m where m.id = $1 and m.unit_id = any($2::uuid[]) for update of m`,
      [id, unitIds],
    );
    return row?.remittance;
  }

  async lines(id: string): Promise<RemittanceLine[]> {
    const rows = await this.sql.query<{ line: RemittanceLine }>(
      `select jsonb_build_object('shiftId', l.shift_id, 'courierId', l.courier_id,
         'bankUnitId', l.bank_unit_id, 'amount', l.amount, 'postage', l.postage, 'shortage', l.shortage,
         'shortagePostage', l.shortage_postage, 'shortageReason', l.shortage_reason,
         'lackingPostage', l.postage_lacking,
         'parts', (select jsonb_agg(jsonb_build_object('unitId', p.unit_id,
             'treasuryAccount', p.treasury_account, 'amount', p.amount,
             'lacking', p.lacking) order by p.unit_id)
           from remittance_part p where p.remittance_id = l.remittance_id and p.line_no = l.no)) as line
       from remittance_line l where l.remittance_id = $1 order by l.no`,
      [id],
    );
    return rows.map(({ line }) => line);
  }

  /** Everybody whose collected money is in it. */
  async collectors(id: string): Promise<string[]> {
    const rows = await this.sql.query<{ staff_id: string }>(
      `select coalesce(s.staff_id, l.courier_id) as staff_id
       from remittance_line l left join cash_shift s on s.id = l.shift_id
       where l.remittance_id = $1 and l.bank_unit_id is null`,
      [id],
    );
    return rows.map((row) => row.staff_id);
  }

  /** Of these shifts, the ones whose money is in a remittance already. */
  async remittedShifts(shiftIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.sql.query<{ shift_id: string }>(
      `select shift_id from remittance_line where shift_id = any($1::uuid[])
         and not is_released`,
      [shiftIds],
    );
    return new Set(rows.map((row) => row.shift_id));
  }

  async confirm(id: string, version: number, by: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update remittance set version = version + 1, confirmed_by = $3, confirmed_at = $4
       where id = $1 and version = $2 and confirmed_at is null`,
      [id, version, by, at],
    );
  }

  /** Its money lies where it lay, free for another remittance. */
  async refuse(
    { id, version }: Remittance,
    refusal: { by: string; at: Date; reason: string },
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update remittance set version = version + 1, refused_by = $3, refused_at = $4,
         refuse_reason = $5
       where id = $1 and version = $2 and confirmed_at is null and refused_at is null`,
      [id, version, refusal.by, refusal.at, refusal.reason],
    );
    await this.sql.execute(
      `update remittance_line set is_released = true where remittance_id = $1`,
      [id],
    );
  }
}
