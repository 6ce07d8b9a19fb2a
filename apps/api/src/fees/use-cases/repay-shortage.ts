import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { answersFor } from '../../access/unit-heirs';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type CashShift, CashShiftRepository } from '../data/cash-shift.repository';
import { account, type Account, Ledger, type Posting } from '../data/ledger';
import type { PartVoucher } from '../data/remittance.repository';
import {
  type AgencyRepayment,
  type Shortage,
  type ShortageRepayment,
  ShortageRepository,
} from '../data/shortage.repository';
import { readShortage } from '../queries/shortages.query';
import { moneyBlocked, secondPersonNeeded } from './fee-problems';
import { vouchersOf } from './split-remittance';

export interface RepayShortageCommand {
  readonly unitId: string;
  readonly amount: number;
  /** Into the open drawer of whoever takes it, or straight to the treasury with a voucher. */
  readonly method: 'cash' | 'treasury';
  readonly voucherNo?: string;
  /** Where the part of another agency was paid with a voucher of its own. */
  readonly vouchers?: readonly PartVoucher[];
}

@Injectable()
export class RepayShortage {
  constructor(private readonly transaction: Transaction) {}

  /** Whoever lacked money brings it back to somebody else, in one go or in several. */
  run(
    staffId: string,
    command: RepayShortageCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { unitId, amount, method } = command;
      refuseStrayVoucher(command);
      await new Ledger(scope).hold(account.shortage(staffId));
      const shortages = new ShortageRepository(sql);
      const isSeen = actor.unitsFor('cash.read').includes(unitId);
      const shortage = isSeen ? await shortages.of(staffId, unitId) : undefined;
      if (!shortage) throw notFound('the shortage');
      refuseElsewhere(command, actor);
      if (staffId === actor.id) throw ownDebt();
      if (shortage.owed <= 0) throw moneyBlocked('repayShortage', 'nothingOwed');
      if (amount > shortage.owed)
        throw refusedField(['amount'], 'tooLarge', { max: shortage.owed });
      const shift = method === 'cash' ? await openDrawer(scope, actor, unitId) : undefined;
      const repayment: ShortageRepayment = {
        id: uuidv7(),
        staffId,
        unitId,
        amount,
        ...sharedOut(command, shortage),
        method,
        shiftId: shift?.id ?? null,
        voucherNo: command.voucherNo ?? null,
        takenBy: actor.id,
      };
      await shortages.add(repayment, at);
      await book(scope, repayment, shift);
      const { id, postage, float, agencies, shiftId, voucherNo } = repayment;
      scope.journal.append({
        subjectType: 'shortage',
        subjectId: id,
        type: 'shortage.repaid',
        unitId,
        data: {
          staffId,
          amount,
          postage,
          ...(float > 0 ? { float } : {}),
          ...(agencies.length > 0 ? { agencies } : {}),
          method,
          shiftId,
          voucherNo,
        },
      });
      return JsonDocument.of(await readShortage(sql, staffId, unitId));
    });
  }
}

/** Agencies whose part lacked are made good first, then the unit itself, the Post, and the float. */
function sharedOut(
  { amount, vouchers }: RepayShortageCommand,
  { owed, float, postage, agencies }: Shortage,
): Pick<ShortageRepayment, 'float' | 'postage' | 'agencies'> {
  const floatBack = Math.max(0, amount - (owed - float));
  const carriage = Math.max(0, amount - floatBack - (owed - float - postage));
  let left = amount - floatBack - carriage;
  const shares = agencies
    .map(({ unitId, amount: lacking }) => {
      const share = Math.min(left, lacking);
      left -= share;
      return { unitId, amount: share };
    })
    .filter((share) => share.amount > 0);
  const own = vouchersOf(
    vouchers,
    shares.map(({ unitId }) => unitId),
  );
  const withVoucher = (share: (typeof shares)[number]): AgencyRepayment => ({
    ...share,
    voucherNo: own.find(({ unitId }) => unitId === share.unitId)?.voucherNo ?? null,
  });
  return { float: floatBack, postage: carriage, agencies: shares.map(withVoucher) };
}

function refuseStrayVoucher({ method, voucherNo, vouchers }: RepayShortageCommand): void {
  if (method === 'treasury' && voucherNo === undefined)
    throw refusedField(['voucherNo'], 'required');
  if (method === 'cash' && voucherNo !== undefined)
    throw refusedField(['voucherNo'], 'notAllowedHere');
  if (method === 'cash' && vouchers !== undefined)
    throw refusedField(['vouchers'], 'notAllowedHere');
}

function refuseElsewhere({ unitId, method }: RepayShortageCommand, actor: Actor): void {
  const permissions =
    method === 'cash'
      ? (['dossier.collectFee'] as const)
      : (['cash.approve', 'dossier.collectFee'] as const);
  if (permissions.some((each) => actor.mayAt(each, unitId))) return;
  throw new ProblemError('forbidden', 'shortages are repaid at their unit', {
    permission: permissions.join(', '),
  });
}

const ownDebt = (): ProblemError =>
  secondPersonNeeded('repayShortage', {
    vi: 'Người thiếu quỹ không được tự ghi mình đã nộp bù. Nhờ người khác nhận.',
    en: 'Whoever lacked the money may not record its repayment. Somebody else takes it.',
  });

/** What a unit lacked that has ended is taken by whoever inherited it. */
async function openDrawer(
  { sql, at }: TransactionScope,
  actor: Actor,
  unitId: string,
): Promise<CashShift> {
  const shift = await new CashShiftRepository(sql).lockOpen(actor.id);
  if (!shift || !(await answersFor(sql, shift.unitId, unitId, officeDay(at))))
    throw moneyBlocked('repayShortage', 'noOpenShift');
  return shift;
}

async function book(
  scope: TransactionScope,
  { staffId, unitId, amount, float, postage, agencies }: ShortageRepayment,
  shift: CashShift | undefined,
): Promise<void> {
  const ofOthers = agencies.reduce((sum, share) => sum + share.amount, 0);
  const part = (debit: Account, money: number) => ({
    purpose: 'repayment' as const,
    debit,
    credit: account.shortage(staffId),
    amount: money,
    unitId,
  });
  await new Ledger(scope).post(
    shift === undefined
      ? [
          ...agencies.map((share) => part(account.treasury(share.unitId), share.amount)),
          part(account.treasury(unitId), amount - float - postage - ofOthers),
          part(account.post(unitId), postage),
          part(account.float(unitId), float),
        ]
      : [
          part(account.cash(shift.id), amount),
          // The drawer gives it back with its own float when it closes, to the unit it stands at.
          ...(shift.unitId === unitId ? [] : [floatPassedOn(unitId, shift.unitId, float)]),
        ],
  );
}

const floatPassedOn = (to: string, from: string, amount: number): Posting => ({
  purpose: 'float',
  debit: account.float(to),
  credit: account.float(from),
  amount,
  unitId: to,
});
