import { isCashDue } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import { type DueAtDoor, dueAtDoor } from '../../fees/use-cases/due-at-door';
import type { ConsignmentState } from '../data/consignment';
import type { RegisterConsignmentCommand } from './consignment-command';
import { blocked } from './delivery-problems';

type DoorMoney = Pick<ConsignmentState, 'stateFee' | 'postage'>;

/**
 * A result does not leave with a fee outstanding: what is still due is collected at the door, no
 * đồng less and none more. The Post may ask for its carriage beside it (Decision 45/2016, Art. 11).
 */
export async function moneyAtTheDoor(
  sql: Sql,
  { kind, dossierId, stateFee, postage }: RegisterConsignmentCommand,
): Promise<DoorMoney> {
  if (kind !== 'delivery' || dossierId === undefined)
    return { stateFee: stateFee ?? 0, postage: postage ?? 0 };
  const due = await knownDue(sql, dossierId, 'register');
  if (stateFee !== undefined && stateFee < due.stateFee)
    throw refusedField(['stateFee'], 'tooSmall', { min: due.stateFee });
  if (stateFee !== undefined && stateFee > due.stateFee)
    throw refusedField(['stateFee'], 'tooLarge', { max: due.stateFee });
  if (postage !== undefined && postage < due.postage)
    throw refusedField(['postage'], 'tooSmall', { min: due.postage });
  return { stateFee: due.stateFee, postage: postage ?? due.postage };
}

/** Paid at the desk since, or charged since: the courier sets out with what is due that day. */
export async function moneyOnSettingOut(
  sql: Sql,
  { kind, dossierId, stateFee, postage }: ConsignmentState,
): Promise<DoorMoney> {
  if (kind !== 'delivery' || dossierId === null) return { stateFee, postage };
  const due = await knownDue(sql, dossierId, 'setOut');
  return { stateFee: due.stateFee, postage: Math.max(postage, due.postage) };
}

/** What fell due while the courier was on the way; the dossier is locked by the hand-back. */
export async function refuseOutstanding(
  sql: Sql,
  { dossierId, stateFee, postage }: ConsignmentState,
): Promise<void> {
  if (dossierId === null) return;
  const due = await knownDue(sql, dossierId, 'deliver');
  if (due.stateFee <= stateFee && due.postage <= postage) return;
  throw blocked('deliver', 'feeOutstanding', {
    vi: 'Hồ sơ phát sinh khoản phải thu sau khi đi phát. Thu tại quầy hoặc đi phát lại với số tiền mới.',
    en: 'A charge fell due after setting out. Collect it at the desk, or set out again with it.',
  });
}

/** Whose hands the cash of a door is in from now on. */
export function cashTaken(
  consignment: DoorMoney,
  { id }: Actor,
  at: Date,
): Partial<Pick<ConsignmentState, 'cashTakenBy' | 'cashTakenAt'>> {
  return isCashDue(consignment) ? { cashTakenBy: id, cashTakenAt: at } : {};
}

/** A result whose fee nobody has set stays at the desk: nothing to collect is not known to be due. */
async function knownDue(sql: Sql, dossierId: string, action: string): Promise<DueAtDoor> {
  const due = await dueAtDoor(sql, dossierId);
  if (due.notSet === 0) return due;
  throw blocked(action, 'amountNotSet', {
    vi: 'Hồ sơ có khoản thu chưa có mức. Nhập mức thu hoặc ghi lý do miễn ở «Thu phí», rồi gửi kết quả.',
    en: 'A charge of the dossier has no amount yet. Set it at the cash desk, or exempt from it, then send the result.',
  });
}
