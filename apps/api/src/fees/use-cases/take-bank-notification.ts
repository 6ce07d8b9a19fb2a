import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { ResumeOnPayment } from '../../dossier-intake/use-cases/resume-on-payment';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { bankAccountByNo, bankAccountOf } from '../data/bank-accounts';
import { ChargeRepository, isDue } from '../data/charge.repository';
import { DossierMoney } from '../data/dossier-money';
import { type HeldReason, HeldMoneyRepository } from '../data/held-money.repository';
import { account } from '../data/ledger';
import { PaymentRequestRepository } from '../data/payment-request.repository';
import { ReceiptBook } from '../data/receipt-book';
import { possibleReferences } from '../rules/transfer-reference';
import { matchTransfer } from '../rules/transfer-match';

export interface BankNotification {
  /** The bank's own number of the transaction: the same number is the same money. */
  readonly transactionId: string;
  readonly accountNo: string;
  readonly amount: number;
  readonly purpose: string;
  readonly paidAt: string;
}

interface BankTransaction extends BankNotification {
  readonly id: string;
  readonly unitId: string;
}

@Injectable()
export class TakeBankNotification {
  constructor(
    private readonly transaction: Transaction,
    private readonly resume: ResumeOnPayment,
  ) {}

  /** Money on the account: it pays what it was sent for, to the đồng, or is parked in sight. */
  run(notification: BankNotification, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      refuseImpossibleTime(notification.paidAt, at);
      const bank = await bankAccountByNo(sql, notification.accountNo, officeDay(at));
      if (!bank) throw refusedField(['accountNo'], 'unknownReference');
      const transaction = { ...notification, id: uuidv7(), unitId: bank.unitId };
      const isNew = await enter(scope, transaction);
      if (!isNew) await refuseOther(scope, notification);
      else await settle(scope, transaction, this.resume);
      return JsonDocument.of({ transactionId: notification.transactionId, taken: true });
    });
  }
}

const dayMs = 86_400_000;

/** A transfer told a year late or dated beyond tomorrow is a fault of the message, not money. */
function refuseImpossibleTime(paidAt: string, at: Date): void {
  const booked = Date.parse(paidAt);
  const min = at.getTime() - 366 * dayMs;
  const max = at.getTime() + dayMs;
  if (booked < min || booked > max)
    throw refusedField(['paidAt'], 'outOfRange', {
      min: new Date(min).toISOString(),
      max: new Date(max).toISOString(),
    });
}

async function enter(
  { sql, at }: TransactionScope,
  transaction: BankTransaction,
): Promise<boolean> {
  const entered = await sql.execute(
    `insert into bank_transaction (id, unit_id, account_no, bank_no, amount, purpose, paid_at,
       taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (account_no, bank_no) do nothing`,
    [
      transaction.id,
      transaction.unitId,
      transaction.accountNo,
      transaction.transactionId,
      transaction.amount,
      transaction.purpose,
      transaction.paidAt,
      at,
    ],
  );
  return entered === 1;
}

/** A repeated message is answered like the first; another amount under the same number is not. */
async function refuseOther(
  { sql }: TransactionScope,
  { accountNo, transactionId, amount }: BankNotification,
): Promise<void> {
  const [row] = await sql.query<{ amount: string }>(
    `select amount from bank_transaction where account_no = $1 and bank_no = $2`,
    [accountNo, transactionId],
  );
  if (Number(row?.amount) !== amount)
    throw new ProblemError('conflict', 'this transaction was told with another amount');
}

async function settle(
  scope: TransactionScope,
  transaction: BankTransaction,
  resume: ResumeOnPayment,
): Promise<void> {
  const { sql } = scope;
  const requests = new PaymentRequestRepository(sql);
  const { purpose, amount, unitId } = transaction;
  const dossierId = await requests.dossierNamed(possibleReferences(purpose), purpose);
  if (dossierId === undefined) return park(scope, transaction, 'unknownPurpose', null);
  const dossier = await lockDossierById(scope, dossierId);
  const { receivedUnitId, isEnded } = dossier;
  // Money for another agency's dossier came to the wrong account: a person moves it.
  if (!(await isRightAccount(scope, dossierId, dossier, unitId)))
    return park(scope, transaction, 'unknownPurpose', dossierId);
  const charges = isEnded ? [] : await new ChargeRepository(sql).of(dossierId);
  const due = charges.filter(isDue);
  const requested = await requests.openCharges(dossierId);
  const match = matchTransfer({ requested, due }, amount);
  const money = new DossierMoney(scope, { id: dossierId, receivedUnitId });
  if (match.kind === 'held') {
    await park(scope, transaction, match.reason, dossierId, receivedUnitId);
    money.tell('dossier.moneyHeld', { reason: match.reason, amount });
    return;
  }
  const receipts = await new ReceiptBook(scope).issue({
    dossierId,
    unitId: receivedUnitId,
    charges: due.filter(({ no }) => match.chargeNos.includes(no)),
    method: 'transfer',
    debit: account.bank(unitId),
    purpose: 'payment',
    bankTransactionId: transaction.id,
    issuedBy: null,
  });
  await requests.settle(dossierId);
  money.paid(receipts, 'transfer');
  await money.raiseVersion();
  // The applicant has done their part when the bank booked the money, whenever it tells us.
  await resume.run(scope, dossierId, new Date(transaction.paidAt));
}

interface NamedDossier {
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
  readonly isEnded: boolean;
}

/** A refused or stopped dossier asks for nothing: what comes for it is owed back. */
async function lockDossierById({ sql }: TransactionScope, id: string): Promise<NamedDossier> {
  const [row] = await sql.query<NamedDossier & Record<string, unknown>>(
    `select received_unit_id as "receivedUnitId", competent_unit_id as "competentUnitId",
       status in ('notAccepted', 'stopped') as "isEnded"
     from dossier where id = $1 for update`,
    [id],
  );
  if (!row) throw new Error(`The dossier ${id} is gone.`);
  return row;
}

/** The account that pays for the dossier today, or one that a code of it named before. */
async function isRightAccount(
  { sql, at }: TransactionScope,
  dossierId: string,
  { competentUnitId }: NamedDossier,
  unitId: string,
): Promise<boolean> {
  if (competentUnitId === unitId) return true;
  const today = await bankAccountOf(sql, competentUnitId, officeDay(at));
  if (today?.unitId === unitId) return true;
  return new PaymentRequestRepository(sql).hasNamed(dossierId, unitId);
}

/** Parked where somebody can settle it: at the desk of the dossier, else where the account is. */
async function park(
  scope: TransactionScope,
  { id, unitId, amount }: BankTransaction,
  reason: HeldReason,
  dossierId: string | null,
  deskId: string = unitId,
): Promise<void> {
  await new HeldMoneyRepository(scope).hold({
    unitId: deskId,
    reason,
    amount,
    dossierId,
    bankTransactionId: id,
    debit: account.bank(unitId),
  });
}
