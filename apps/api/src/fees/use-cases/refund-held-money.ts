import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import { bankUnitOf } from '../data/bank-accounts';
import { CashShiftRepository } from '../data/cash-shift.repository';
import {
  type HeldMoney,
  HeldMoneyRepository,
  type RefundSource,
} from '../data/held-money.repository';
import { account, Ledger } from '../data/ledger';
import { readHeldMoney } from '../queries/held-money.query';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';
import { journalHeld, lockHeld, refuseElsewhere } from './held-money-rules';

export interface AskRefundCommand {
  readonly reason: string;
  readonly method: 'transfer' | 'cash';
}

/** Held money goes back to the citizen: one person asks, another pays out or refuses. */
@Injectable()
export class RefundHeldMoney {
  constructor(private readonly transaction: Transaction) {}

  /** One person asks that money goes back to the citizen, out of the account or their own drawer. */
  ask(
    id: string,
    version: number,
    command: AskRefundCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['dossier.collectFee']);
      if (held.status !== 'held') throw moneyBlocked('askRefund', 'alreadySettled');
      const { reason, method } = command;
      // The Post's carriage comes back out of its own cash, not out of an account of the State.
      if (method === 'transfer' && held.isCarriage)
        throw refusedField(['method'], 'notAllowedHere');
      const shift =
        method === 'cash' ? await new CashShiftRepository(sql).lockOpen(actor.id) : undefined;
      if (method === 'cash' && !shift) throw moneyBlocked('askRefund', 'noOpenShift');
      await new HeldMoneyRepository(scope).askRefund(held, {
        by: actor.id,
        reason,
        method,
        shiftId: shift?.id ?? null,
      });
      journalHeld(scope, held, 'refundRequested', { reason, method });
      return readHeldMoney(sql, id, actor);
    });
  }

  /** Nothing is paid out: whoever asked takes it back, or somebody else refuses it. */
  keep(id: string, version: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['cash.approve', 'dossier.collectFee']);
      if (held.status === 'held') throw moneyBlocked('keep', 'noRefundRequest');
      if (held.status !== 'refundRequested') throw moneyBlocked('keep', 'alreadySettled');
      await new HeldMoneyRepository(scope).keep(held);
      journalHeld(scope, held, 'kept', { requestedBy: held.refundRequestedBy });
      return readHeldMoney(scope.sql, id, actor);
    });
  }

  /** Another person pays it out, with the voucher of the payment. */
  payOut(
    id: string,
    version: number,
    voucherNo: string,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const held = await lockHeld(scope, id, version, actor);
      refuseElsewhere(held, actor, ['cash.approve', 'dossier.collectFee']);
      if (held.status === 'held') throw moneyBlocked('refund', 'noRefundRequest');
      if (held.status !== 'refundRequested') throw moneyBlocked('refund', 'alreadySettled');
      if (held.refundRequestedBy === actor.id)
        throw secondPersonNeeded('refund', {
          vi: 'Người đề nghị hoàn tiền không được tự xác nhận. Nhờ người thứ hai.',
          en: 'Whoever asked for the refund may not confirm. A second person has to.',
        });
      const source = await bookRefund(scope, held);
      await new HeldMoneyRepository(scope).refund(held, { by: actor.id, voucherNo, ...source });
      journalHeld(scope, held, 'refunded', { voucherNo, amount: held.amount });
      return readHeldMoney(sql, id, actor);
    });
  }
}

/** Answers the drawer or the account it left. */
async function bookRefund(scope: TransactionScope, held: HeldMoney): Promise<RefundSource> {
  const ledger = new Ledger(scope);
  const from =
    held.refundMethod === 'cash' ? await drawerOf(scope, held) : await bankOf(scope, held);
  const source = from.shiftId === null ? account.bank(from.bankUnitId) : account.cash(from.shiftId);
  await ledger.hold(source);
  if ((await ledger.balance(source)) < held.amount) throw moneyBlocked('refund', 'notEnoughMoney');
  await ledger.post([
    {
      purpose: 'refund',
      debit: account[held.kind](held.unitId),
      credit: source,
      amount: held.amount,
      unitId: held.unitId,
      ...(held.receiptId === null ? {} : { receiptId: held.receiptId }),
    },
  ]);
  return from;
}

async function drawerOf({ sql }: TransactionScope, held: HeldMoney) {
  const shift = await new CashShiftRepository(sql).lockOpen(held.refundRequestedBy ?? '');
  if (!shift) throw moneyBlocked('refund', 'noOpenShift');
  return { shiftId: shift.id, bankUnitId: null };
}

/** The account it came in on, or of whose part a courier's cash is; until it is handed in, the unit's. */
async function bankOf(scope: TransactionScope, held: HeldMoney) {
  // The Post's carriage comes back out of its own cash, not out of an account of the State.
  if (held.isCarriage) throw moneyBlocked('refund', 'carriageInCash');
  // Whoever hands in this courier's cash at this moment goes first: it decides where the cash is.
  if (held.courierId !== null) await new Ledger(scope).hold(account.courier(held.courierId));
  const bankUnitId =
    (await bankUnitOf(scope.sql, held.bankTransactionId)) ??
    (await new HeldMoneyRepository(scope).placeOf(held)) ??
    held.unitId;
  return { shiftId: null, bankUnitId };
}
