import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { Originals } from '../../custody/data/originals.repository';
import { WorkingCalendars } from '../../organisation/working-calendars';
import type { TransactionScope } from '../../platform/database/transaction';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import type { Dossier } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import type { CollectorCommand } from './action-command';
import { journalOfAction } from './action-journal';
import { reportPlaceOf } from './report-place';

export interface DeliveryProof {
  readonly fullName: string;
  readonly relation: string;
  readonly idLastFour: string;
}

@Injectable()
export class ReturnResult {
  constructor(private readonly calendars: WorkingCalendars) {}

  /** A courier's delivery is the hand-back: one transaction with the consignment's own change. */
  async byDelivery(
    scope: TransactionScope,
    delivery: { dossierId: string; proof: DeliveryProof; consignmentId: string },
  ): Promise<void> {
    const { dossierId, proof, consignmentId } = delivery;
    const dossiers = new DossierRepository(scope.sql);
    const dossier = await dossiers.lock(dossierId);
    if (!dossier) throw notFound('the dossier');
    const before = dossier.state;
    const calendar = await this.calendars.forUnit(scope.sql, before.receivedUnitId);
    dossier.perform('returnResult', scope.at, calendar);
    dossier.change({
      returnedAt: scope.at,
      returnProof: { ...proof, method: 'post', consignmentId },
    });
    await dossiers.save(dossier, before.version);
    scope.journal.append(
      journalOfAction({ action: 'returnResult' }, before, dossier.state, {
        ...reportPlaceOf(dossier.state),
        method: 'post',
        consignmentId,
      }),
    );
  }
}

/** Hand-back at the counter: the collector's paper was compared, the originals went back. */
export async function returnToCollector(
  scope: TransactionScope,
  dossier: Dossier,
  actor: Actor,
  collector: CollectorCommand | undefined,
): Promise<object> {
  if (!collector) throw refusedField(['collector'], 'required');
  if (!collector.idCompared) throw refusedField(['collector', 'idCompared'], 'required');
  const originals = await handBackOriginals(scope, dossier, collector);
  dossier.change({
    returnedAt: scope.at,
    returnProof: { ...collector, method: 'counter' },
  });
  await new Custody(scope).handTo(
    { type: 'dossier', id: dossier.state.id },
    { kind: 'citizen', name: collector.fullName },
    { givenBy: actor.id, confirmedBy: actor.id, evidence: 'handBack' },
  );
  return { method: 'counter', originals };
}

/** Each original that was held goes back by name; what the agency keeps stays on the list. */
async function handBackOriginals(
  { sql, at }: TransactionScope,
  { state: { id } }: Dossier,
  { originals, originalsReturned, fullName }: CollectorCommand,
): Promise<readonly number[]> {
  const held = new Originals(sql);
  const numbers = await held.heldNow(id);
  const given = originals ?? (originalsReturned ? numbers : []);
  given.forEach((no, index) => {
    if (!numbers.includes(no))
      throw refusedField(['collector', 'originals', index], 'unknownReference');
  });
  if (originalsReturned && !numbers.every((no) => given.includes(no)))
    throw refusedField(['collector', 'originalsReturned'], 'notAllowedHere');
  await held.handBack(id, given, fullName, at);
  return given;
}
