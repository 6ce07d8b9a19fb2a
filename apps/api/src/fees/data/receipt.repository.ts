import { changeOne, type Sql } from '../../platform/database/sql';

export interface Receipt {
  readonly id: string;
  readonly unitId: string;
  readonly dossierId: string;
  readonly series: string;
  readonly number: number;
  readonly method: 'cash' | 'transfer' | 'courier';
  readonly amount: number;
  readonly shiftId: string | null;
  readonly bankTransactionId: string | null;
  readonly courierId: string | null;
  readonly version: number;
  readonly voidRequestedBy: string | null;
  readonly voidReason: string | null;
  readonly isVoid: boolean;
}

const members = `jsonb_build_object('id', r.id, 'unitId', r.unit_id, 'dossierId', r.dossier_id,
  'series', r.series, 'number', r.number, 'method', r.method, 'amount', r.amount,
  'shiftId', r.shift_id, 'bankTransactionId', r.bank_transaction_id, 'courierId', r.courier_id,
  'version', r.version, 'voidRequestedBy', r.void_requested_by, 'voidReason', r.void_reason,
  'isVoid', r.voided_at is not null) as receipt`;

export class ReceiptRepository {
  constructor(private readonly sql: Sql) {}

  /** Which dossier a receipt of these units belongs to; the dossier is locked before the receipt. */
  async dossierOf(id: string, unitIds: readonly string[]): Promise<string | undefined> {
    const [row] = await this.sql.query<{ dossier_id: string }>(
      `select dossier_id from receipt where id = $1 and unit_id = any($2::uuid[])`,
      [id, unitIds],
    );
    return row?.dossier_id;
  }

  async lock(id: string): Promise<Receipt | undefined> {
    const [row] = await this.sql.query<{ receipt: Receipt }>(
      `select ${members} from receipt r where r.id = $1 for update of r`,
      [id],
    );
    return row?.receipt;
  }

  /** The credit side of each posting of a receipt, to be turned round when it is void. */
  async postings(id: string): Promise<{ debit: string; credit: string; amount: number }[]> {
    const rows = await this.sql.query<{ debit: string; credit: string; amount: string }>(
      `select debit, credit, amount from ledger_entry
       where receipt_id = $1 and purpose in ('payment', 'allocation') order by id`,
      [id],
    );
    return rows.map(({ debit, credit, amount }) => ({ debit, credit, amount: Number(amount) }));
  }

  async askVoid(id: string, version: number, by: string, reason: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update receipt set version = version + 1, void_requested_by = $3, void_reason = $4,
         void_requested_at = $5 where id = $1 and version = $2 and voided_at is null`,
      [id, version, by, reason, at],
    );
  }

  async refuseVoid(id: string, version: number): Promise<void> {
    await changeOne(
      this.sql,
      `update receipt set version = version + 1, void_requested_by = null, void_reason = null,
         void_requested_at = null where id = $1 and version = $2 and voided_at is null`,
      [id, version],
    );
  }

  async void(id: string, version: number, by: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update receipt set version = version + 1, voided_by = $3, voided_at = $4
       where id = $1 and version = $2 and voided_at is null`,
      [id, version, by, at],
    );
  }

  /** Counts a print; answers its number, 1 for the first. */
  async countPrint(id: string): Promise<number> {
    const [row] = await this.sql.query<{ prints: number }>(
      `update receipt set prints = prints + 1 where id = $1 returning prints`,
      [id],
    );
    return row?.prints ?? 1;
  }
}
