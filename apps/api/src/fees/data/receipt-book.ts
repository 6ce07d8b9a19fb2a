import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { TransactionScope } from '../../platform/database/transaction';
import { RowCountMismatch } from '../../platform/database/sql';
import { nextNumber } from '../../platform/numbering/next-number';
import {
  chargeKinds,
  type MoneyGroup,
  moneyGroupOf,
  moneyGroups,
} from '../../dossier-intake/data/charge-kinds';
import type { Charge } from '../../dossier-intake/data/opening-charges';
import { ChargeRepository } from './charge.repository';
import { account, type Account, Ledger, type Posting } from './ledger';
import { OwedMoney } from './owed-money';

export type PayableCharge = Charge & { readonly amount: number };

export interface ReceiptOrder {
  readonly dossierId: string;
  readonly unitId: string;
  readonly charges: readonly PayableCharge[];
  readonly method: 'cash' | 'transfer' | 'courier';
  /** Where the money is now. */
  readonly debit: Account;
  readonly purpose: Posting['purpose'];
  readonly shiftId?: string;
  readonly bankTransactionId?: string | null;
  readonly courierId?: string | null;
  /** The parked money that pays it. */
  readonly heldMoneyId?: string;
  /** Null where the bank's message issued it. */
  readonly issuedBy: string | null;
  readonly given?: number;
}

export interface IssuedReceipt {
  readonly id: string;
  readonly series: string;
  readonly number: number;
  readonly group: MoneyGroup;
  readonly amount: number;
}

const seriesOfGroup: Readonly<Record<MoneyGroup, string>> = {
  state: 'BL',
  copies: 'BS',
  postage: 'CP',
};

/** What the dossier does not pay of the same owner's charges, and why, as it stood then. */
const exemptionsOf = `(select jsonb_agg(jsonb_build_object('name', c.name, 'ground', c.exempt_ground)
  order by c.no) from dossier_charge c where c.dossier_id = $6 and c.exempt_ground is not null
    and c.kind = any($15::text[]))`;

/** Receipts with their consecutive numbers, the charges they stand for, and the postings behind. */
export class ReceiptBook {
  constructor(private readonly scope: TransactionScope) {}

  /** One receipt per owner of the money; the dossier is locked by whoever calls. */
  async issue(order: ReceiptOrder): Promise<readonly IssuedReceipt[]> {
    const issued: IssuedReceipt[] = [];
    for (const group of moneyGroups) {
      const charges = order.charges.filter(({ kind }) => moneyGroupOf(kind) === group);
      if (charges.length > 0) issued.push(await this.issueOne(order, group, charges));
    }
    return issued;
  }

  private async issueOne(
    order: ReceiptOrder,
    group: MoneyGroup,
    charges: readonly PayableCharge[],
  ): Promise<IssuedReceipt> {
    const { sql } = this.scope;
    const series = await this.seriesOf(order.unitId, group);
    const receipt = {
      id: uuidv7(),
      series,
      number: await nextNumber(sql, 'receipt', series),
      group,
      amount: charges.reduce((sum, { amount }) => sum + amount, 0),
    };
    await this.insert(order, receipt, charges);
    const nos = charges.map(({ no }) => no);
    const paid = await new ChargeRepository(sql).pay(order.dossierId, nos, receipt.id);
    if (paid !== nos.length) throw new RowCountMismatch(paid);
    await new Ledger(this.scope).post(
      charges.map(({ kind, amount }) => ({
        purpose: order.purpose,
        debit: order.debit,
        credit: account.income(kind, order.unitId),
        amount,
        unitId: order.unitId,
        receiptId: receipt.id,
      })),
    );
    const { bankTransactionId } = order;
    if (bankTransactionId)
      await new OwedMoney(this.scope).owe({ ...receipt, ...order, bankTransactionId });
    return receipt;
  }

  /** Series and numbers run per unit, owner of the money and year. */
  private async seriesOf(unitId: string, group: MoneyGroup): Promise<string> {
    const [unit] = await this.scope.sql.query<{ code: string }>(
      `select coalesce(agency_code, upper(right(id::text, 4))) as code from unit where id = $1`,
      [unitId],
    );
    const year = officeDay(this.scope.at).slice(2, 4);
    return `${seriesOfGroup[group]}${year}-${unit?.code}`;
  }

  private async insert(
    order: ReceiptOrder,
    receipt: IssuedReceipt,
    charges: readonly PayableCharge[],
  ): Promise<void> {
    const { sql, at } = this.scope;
    await sql.execute(
      `insert into receipt (id, unit_id, series, number, money_group, dossier_id, method, amount,
         given, shift_id, bank_transaction_id, courier_id, issued_by, issued_at, exemptions,
         held_money_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, ${exemptionsOf}, $16)`,
      [
        receipt.id,
        order.unitId,
        receipt.series,
        receipt.number,
        receipt.group,
        order.dossierId,
        order.method,
        receipt.amount,
        order.given ?? null,
        order.shiftId ?? null,
        order.bankTransactionId ?? null,
        order.courierId ?? null,
        order.issuedBy,
        at,
        chargeKinds.filter((kind) => moneyGroupOf(kind) === receipt.group),
        order.heldMoneyId ?? null,
      ],
    );
    await sql.execute(
      `insert into receipt_line (receipt_id, no, dossier_id, charge_no, kind, name, unit_amount,
         quantity, pages, amount, reduced_per_mille, reduced_ground)
       select $1, row_number() over (order by c.no), $2, c.no, c.kind, c.name, c."unitAmount",
         c.quantity, c.pages, c.amount, c."reducedPerMille", c."reducedGround"
       from jsonb_to_recordset($3::jsonb) as c(no integer, kind text, name text,
         "unitAmount" bigint, quantity integer, pages integer, amount bigint,
         "reducedPerMille" integer, "reducedGround" text)`,
      [receipt.id, order.dossierId, JSON.stringify(charges)],
    );
  }
}
