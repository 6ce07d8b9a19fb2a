import { v7 as uuidv7 } from 'uuid';
import { changeOne } from '../../platform/database/sql';
import type { TransactionScope } from '../../platform/database/transaction';
import { isCarriage } from './carriage';
import { account, type Account, Ledger } from './ledger';
import { heldMoneyPlace } from './state-takings';

export const heldReasons = [
  'unknownPurpose',
  'wrongAmount',
  'nothingDue',
  'receiptVoided',
  'courierSurplus',
  'collectedFee',
  'collectedPostage',
] as const;
export type HeldReason = (typeof heldReasons)[number];

export interface HeldMoney {
  readonly id: string;
  readonly unitId: string;
  readonly kind: 'unallocated' | 'refundable';
  readonly reason: HeldReason;
  readonly amount: number;
  readonly dossierId: string | null;
  readonly bankTransactionId: string | null;
  readonly courierId: string | null;
  /** Whose void made it; money of it that is paid out is taken from whoever got it. */
  readonly receiptId: string | null;
  /** The first of the money this is a rest of. */
  readonly restOfId: string | null;
  /** Carriage that a courier brought: the Post's. */
  readonly isCarriage: boolean;
  readonly status: 'held' | 'refundRequested' | 'allocated' | 'refunded';
  readonly version: number;
  readonly refundRequestedBy: string | null;
  readonly refundMethod: 'transfer' | 'cash' | null;
}

export interface MoneyToHold {
  readonly unitId: string;
  readonly reason: HeldReason;
  readonly amount: number;
  readonly dossierId: string | null;
  readonly bankTransactionId?: string | null;
  readonly courierId?: string | null;
  /** A paper fetched at home has no dossier yet: its consignment leads there. */
  readonly consignmentId?: string;
  /** Where the money is, or the income account it is taken back from. */
  readonly debit: Account;
  readonly receiptId?: string;
  /** The rest of money that was held for a void receipt. */
  readonly restOfReceiptId?: string | null;
  readonly restOfId?: string;
}

/** Out of which drawer a refund went, or off whose bank account. */
export interface RefundSource {
  readonly shiftId: string | null;
  readonly bankUnitId: string | null;
}

const members = `jsonb_build_object('id', h.id, 'unitId', h.unit_id, 'kind', h.kind,
  'reason', h.reason, 'amount', h.amount, 'dossierId', h.dossier_id,
  'bankTransactionId', h.bank_transaction_id, 'courierId', h.courier_id,
  'receiptId', h.receipt_id, 'restOfId', h.rest_of_id, 'isCarriage', ${isCarriage('h')},
  'status', h.status,
  'version', h.version, 'refundRequestedBy', h.refund_requested_by,
  'refundMethod', h.refund_method) as held`;

/** Paid twice, or taken back by a void receipt: the citizen's. All else waits to be matched. */
const isOwed: ReadonlySet<HeldReason> = new Set(['nothingDue', 'receiptVoided', 'courierSurplus']);

/** Money that came in and stands for no charge: parked where everybody sees it, never lost. */
export class HeldMoneyRepository {
  constructor(private readonly scope: TransactionScope) {}

  async hold(money: MoneyToHold): Promise<string> {
    const { sql, at, journal } = this.scope;
    const id = uuidv7();
    const kind = isOwed.has(money.reason) ? 'refundable' : 'unallocated';
    await sql.execute(
      `insert into held_money (id, unit_id, kind, reason, amount, dossier_id, bank_transaction_id,
         courier_id, held_at, consignment_id, receipt_id, rest_of_id, status)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'held')`,
      [
        id,
        money.unitId,
        kind,
        money.reason,
        money.amount,
        money.dossierId,
        money.bankTransactionId ?? null,
        money.courierId ?? null,
        at,
        money.consignmentId ?? null,
        money.receiptId ?? money.restOfReceiptId ?? null,
        money.restOfId ?? null,
      ],
    );
    await new Ledger(this.scope).post([
      {
        purpose: money.receiptId ? 'void' : 'held',
        debit: money.debit,
        credit: account[kind](money.unitId),
        amount: money.amount,
        unitId: money.unitId,
        ...(money.receiptId ? { receiptId: money.receiptId } : {}),
      },
    ]);
    journal.append({
      subjectType: 'heldMoney',
      subjectId: id,
      type: 'heldMoney.held',
      unitId: money.unitId,
      data: { kind, reason: money.reason, amount: money.amount, dossierId: money.dossierId },
    });
    return id;
  }

  async lock(id: string, unitIds: readonly string[]): Promise<HeldMoney | undefined> {
    const [row] = await this.scope.sql.query<{ held: HeldMoney }>(
      `select ${members} from held_money h where h.id = $1 and h.unit_id = any($2::uuid[])
       for update of h`,
      [id, unitIds],
    );
    return row?.held;
  }

  async allocate(held: HeldMoney, dossierId: string, by: string): Promise<void> {
    await changeOne(
      this.scope.sql,
      `update held_money set status = 'allocated', version = version + 1, dossier_id = $3,
         settled_by = $4, settled_at = $5 where id = $1 and version = $2`,
      [held.id, held.version, dossierId, by, this.scope.at],
    );
  }

  async askRefund(
    held: HeldMoney,
    refund: { by: string; reason: string; method: 'transfer' | 'cash'; shiftId: string | null },
  ): Promise<void> {
    await changeOne(
      this.scope.sql,
      `update held_money set status = 'refundRequested', version = version + 1,
         refund_requested_by = $3, refund_reason = $4, refund_method = $5, refund_shift_id = $6
       where id = $1 and version = $2`,
      [held.id, held.version, refund.by, refund.reason, refund.method, refund.shiftId],
    );
  }

  /** Held as before anybody asked. */
  async keep(held: HeldMoney): Promise<void> {
    await changeOne(
      this.scope.sql,
      `update held_money set status = 'held', version = version + 1, refund_requested_by = null,
         refund_reason = null, refund_method = null, refund_shift_id = null
       where id = $1 and version = $2`,
      [held.id, held.version],
    );
  }

  /** With the drawer or the unit's account it was paid out of. */
  async refund(
    held: HeldMoney,
    payment: { by: string; voucherNo: string } & RefundSource,
  ): Promise<void> {
    const { by, voucherNo, shiftId, bankUnitId } = payment;
    await changeOne(
      this.scope.sql,
      `update held_money set status = 'refunded', version = version + 1, settled_by = $3,
         settled_at = $4, voucher_no = $5, refund_shift_id = $6, refund_unit_id = $7
       where id = $1 and version = $2`,
      [held.id, held.version, by, this.scope.at, voucherNo, shiftId, bankUnitId],
    );
  }

  /** The unit that got a courier's money, or gave it back; undefined while nobody did. */
  async placeOf({ id }: HeldMoney): Promise<string | undefined> {
    const [row] = await this.scope.sql.query<{ unitId: string }>(heldMoneyPlace, [id]);
    return row?.unitId;
  }
}
