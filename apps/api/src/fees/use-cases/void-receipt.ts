import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { CashShiftRepository } from '../data/cash-shift.repository';
import { ChargeRepository } from '../data/charge.repository';
import { DossierMoney } from '../data/dossier-money';
import { HeldMoneyRepository } from '../data/held-money.repository';
import { account, type Account, Ledger } from '../data/ledger';
import { OwedMoney } from '../data/owed-money';
import { type Receipt, ReceiptRepository } from '../data/receipt.repository';
import { readReceipt } from '../queries/receipt.query';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';

@Injectable()
export class VoidReceipt {
  constructor(private readonly transaction: Transaction) {}

  /** One person asks, with a reason; nothing moves yet. */
  ask(id: string, version: number, reason: string, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { receipt } = await lockBoth(scope, id, actor);
      refuseElsewhere(receipt, actor, ['dossier.collectFee']);
      await refuseStale(scope.sql, 'receipt', receipt, version);
      if (receipt.isVoid) throw moneyBlocked('askVoid', 'alreadyVoid');
      await new ReceiptRepository(scope.sql).askVoid(id, version, actor.id, reason, scope.at);
      tell(scope, receipt, 'voidRequested', { reason });
      return readReceipt(scope.sql, id, actor);
    });
  }

  /** Another person voids it: the number stays, the charges are due again, the money goes back. */
  decide(
    id: string,
    version: number,
    decision: 'void' | 'keep',
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { receipt, receivedUnitId } = await lockBoth(scope, id, actor);
      refuseElsewhere(receipt, actor, ['cash.approve', 'dossier.collectFee']);
      await refuseStale(sql, 'receipt', receipt, version);
      if (receipt.isVoid) throw moneyBlocked('voidReceipt', 'alreadyVoid');
      if (receipt.voidRequestedBy === null) throw moneyBlocked('voidReceipt', 'noVoidRequest');
      if (receipt.voidRequestedBy === actor.id)
        throw secondPersonNeeded('voidReceipt', {
          vi: 'Người đề nghị hủy không được tự xác nhận. Nhờ người thứ hai.',
          en: 'Whoever asked to void it may not confirm. A second person has to.',
        });
      const receipts = new ReceiptRepository(sql);
      if (decision === 'keep') {
        await receipts.refuseVoid(id, version);
        tell(scope, receipt, 'kept', {});
        return readReceipt(sql, id, actor);
      }
      await giveBack(scope, receipt);
      await receipts.void(id, version, actor.id, at);
      await new ChargeRepository(sql).release(id);
      tell(scope, receipt, 'voided', { requestedBy: receipt.voidRequestedBy });
      const { series, number, amount, dossierId } = receipt;
      const money = new DossierMoney(scope, { id: dossierId, receivedUnitId });
      money.tell('dossier.receiptVoided', { receiptId: id, series, number, amount });
      await money.raiseVersion();
      return readReceipt(sql, id, actor);
    });
  }
}

/** The dossier first, then its receipt: the order of every change that touches both. */
async function lockBoth(
  { sql }: TransactionScope,
  id: string,
  actor: Actor,
): Promise<{ receipt: Receipt; receivedUnitId: string }> {
  const receipts = new ReceiptRepository(sql);
  const dossierId = await receipts.dossierOf(id, actor.unitsFor('cash.read'));
  if (dossierId === undefined) throw notFound('the receipt');
  const [dossier] = await sql.query<{ received_unit_id: string }>(
    `select received_unit_id from dossier where id = $1 for update`,
    [dossierId],
  );
  const receipt = await receipts.lock(id);
  if (!receipt || !dossier) throw notFound('the receipt');
  return { receipt, receivedUnitId: dossier.received_unit_id };
}

function refuseElsewhere(
  receipt: Receipt,
  actor: Actor,
  permissions: readonly ('cash.approve' | 'dossier.collectFee')[],
): void {
  if (permissions.some((permission) => actor.mayAt(permission, receipt.unitId))) return;
  throw new ProblemError('forbidden', 'receipts are voided at their unit', {
    permission: permissions.join(', '),
  });
}

/** Cash leaves a drawer; money that never lay in one is owed to the citizen until it is refunded. */
async function giveBack(scope: TransactionScope, receipt: Receipt): Promise<void> {
  const postings = await new ReceiptRepository(scope.sql).postings(receipt.id);
  const ledger = new Ledger(scope);
  if (receipt.method !== 'cash') {
    await new OwedMoney(scope).forgive(receipt);
    for (const { credit, amount } of postings)
      await new HeldMoneyRepository(scope).hold({
        unitId: receipt.unitId,
        reason: 'receiptVoided',
        amount,
        dossierId: receipt.dossierId,
        bankTransactionId: receipt.bankTransactionId,
        courierId: receipt.courierId,
        debit: credit as Account,
        receiptId: receipt.id,
      });
    return;
  }
  const drawer = account.cash(await drawerFor(scope, receipt));
  if ((await ledger.balance(drawer)) < receipt.amount)
    throw moneyBlocked('voidReceipt', 'notEnoughMoney');
  await ledger.post(
    postings.map(({ credit, amount }) => ({
      purpose: 'void',
      debit: credit as Account,
      credit: drawer,
      amount,
      unitId: receipt.unitId,
      receiptId: receipt.id,
    })),
  );
}

/** The shift that took it while it is open, else the open shift of whoever asked. */
async function drawerFor({ sql }: TransactionScope, receipt: Receipt): Promise<string> {
  const shifts = new CashShiftRepository(sql);
  const own = await shifts.lock(receipt.shiftId ?? '');
  if (own?.status === 'open') return own.id;
  const other = await shifts.lockOpen(receipt.voidRequestedBy ?? '');
  if (!other) throw moneyBlocked('voidReceipt', 'noOpenShift');
  return other.id;
}

function tell(
  { journal }: TransactionScope,
  { id, unitId, series, number, amount }: Receipt,
  fact: string,
  data: Readonly<Record<string, unknown>>,
): void {
  journal.append({
    subjectType: 'receipt',
    subjectId: id,
    type: `receipt.${fact}`,
    unitId,
    data: { series, number, amount, ...data },
  });
}
