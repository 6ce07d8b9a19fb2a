import { v7 as uuidv7 } from 'uuid';
import type { TransactionScope } from '../../platform/database/transaction';
import type { Sql } from '../../platform/database/sql';
import type { ChargeKind } from '../../dossier-intake/data/charge-kinds';

export const accountKinds = [
  'cash',
  'bank',
  'courier',
  'treasury',
  'post',
  'shortage',
  'fee',
  'charge',
  'copies',
  'postage',
  'float',
  'surplus',
  'unallocated',
  'refundable',
  'owed',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** `kind:id`; the id names a shift, a courier, a unit or a dossier, as the kind says. */
export type Account = `${AccountKind}:${string}`;

export const account = {
  cash: (shiftId: string): Account => `cash:${shiftId}`,
  bank: (unitId: string): Account => `bank:${unitId}`,
  courier: (staffId: string): Account => `courier:${staffId}`,
  /** Handed in: the State's part at the treasury, the carriage at the Post. */
  treasury: (unitId: string): Account => `treasury:${unitId}`,
  post: (unitId: string): Account => `post:${unitId}`,
  shortage: (staffId: string): Account => `shortage:${staffId}`,
  surplus: (unitId: string): Account => `surplus:${unitId}`,
  income: (kind: ChargeKind, unitId: string): Account => `${kind}:${unitId}`,
  float: (unitId: string): Account => `float:${unitId}`,
  unallocated: (unitId: string): Account => `unallocated:${unitId}`,
  refundable: (unitId: string): Account => `refundable:${unitId}`,
  /** Above 0: others have money of this unit on their bank accounts; below 0: it has theirs. */
  owed: (unitId: string): Account => `owed:${unitId}`,
} as const;

export interface Posting {
  readonly purpose:
    | 'payment'
    | 'void'
    | 'float'
    | 'variance'
    | 'held'
    | 'allocation'
    | 'refund'
    | 'remittance'
    | 'repayment'
    | 'owed';
  readonly debit: Account;
  readonly credit: Account;
  /** Whole đồng, more than zero. */
  readonly amount: number;
  readonly unitId: string;
  readonly receiptId?: string;
}

/** The book of money: rows are added, never changed; each debits one account and credits another. */
export class Ledger {
  constructor(private readonly scope: TransactionScope) {}

  async post(postings: readonly Posting[]): Promise<void> {
    const rows = postings.filter(({ amount }) => amount !== 0);
    if (rows.length === 0) return;
    const { sql, at, changeId } = this.scope;
    await sql.execute(
      `insert into ledger_entry (id, change_id, at, unit_id, purpose, debit, credit, amount,
         receipt_id)
       select l.id, $1, $2, l."unitId", l.purpose, l.debit, l.credit, l.amount, l."receiptId"
       from jsonb_to_recordset($3::jsonb) as l(id uuid, "unitId" uuid, purpose text, debit text,
         credit text, amount bigint, "receiptId" uuid)`,
      [changeId, at, JSON.stringify(rows.map((row) => ({ ...row, id: uuidv7() })))],
    );
  }

  /** Whoever spends from an account holds it until commit: two may not spend the same đồng. */
  async hold(of: Account): Promise<void> {
    await this.scope.sql.query(
      `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':ledger:' || $1, 0))`,
      [of],
    );
  }

  balance(of: Account): Promise<number> {
    return balanceOf(this.scope.sql, of);
  }
}

/** Debits less credits, in đồng. */
export async function balanceOf(sql: Sql, of: Account): Promise<number> {
  const [row] = await sql.query<{ balance: string }>(
    `select coalesce((select sum(amount) from ledger_entry where debit = $1), 0)
       - coalesce((select sum(amount) from ledger_entry where credit = $1), 0) as balance`,
    [of],
  );
  return Number(row?.balance);
}
