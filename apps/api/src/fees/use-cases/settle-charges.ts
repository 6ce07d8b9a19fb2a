import { type DossierStatus, isFinal } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import type { ChargeMoment } from '../../dossier-intake/data/charge-kinds';
import type { ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import type { Sql } from '../../platform/database/sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { ChargeRepository, isDue } from '../data/charge.repository';
import type { PayableCharge } from '../data/receipt-book';
import { moneyBlocked } from './fee-problems';

/** Refused and stopped dossiers take no money; a result handed back may still owe its carriage. */
const asksNothing: readonly DossierStatus[] = ['notAccepted', 'stopped'];

/** A visible dossier whose money the actor may take, locked. */
export async function lockPayable(sql: Sql, key: string, actor: Actor): Promise<ReachedDossier> {
  const dossier = await lockDossier(sql, key, actor);
  const permission = 'dossier.collectFee';
  if (!actor.mayAtAny(permission, dossier.places))
    throw new ProblemError('forbidden', 'money is taken at other units', { permission });
  if (asksNothing.includes(dossier.status)) throw moneyBlocked('pay', 'dossierEnded');
  return dossier;
}

/** The named charges, each known, due and named once; they are paid together or not at all. */
export async function chargesToPay(
  sql: Sql,
  dossierId: string,
  chargeNos: readonly number[],
): Promise<PayableCharge[]> {
  const charges = await new ChargeRepository(sql).of(dossierId);
  return chargeNos.map((no, index) => {
    const path = ['chargeNos', index];
    const charge = charges.find((each) => each.no === no);
    if (!charge) throw refusedField(path, 'unknownReference');
    if (chargeNos.indexOf(no) !== index) throw refusedField(path, 'duplicateItems');
    if (charge.receiptId !== null) throw moneyBlocked('pay', 'alreadyPaid');
    if (charge.amount === null && charge.exemptGround === null)
      throw moneyBlocked('pay', 'amountNotSet');
    if (!isDue(charge)) throw refusedField(path, 'notAllowedHere');
    return charge;
  });
}

/** A charge for which the dossier may be waiting. */
export const isNotice = ({ moment }: { readonly moment: ChargeMoment }): boolean =>
  moment === 'notice';

export const sumOf = (charges: readonly { readonly amount: number }[]): number =>
  charges.reduce((sum, { amount }) => sum + amount, 0);

/** A dossier that was refused, stopped or handed back asks for nothing more. */
export function refuseEnded({ status }: ReachedDossier): void {
  if (isFinal(status)) throw moneyBlocked('charge', 'dossierEnded');
}
