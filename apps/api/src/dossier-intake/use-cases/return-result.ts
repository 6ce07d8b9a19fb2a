import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { paperArrivesAt } from '../../custody/paper-arrival';
import { Originals } from '../../custody/data/originals.repository';
import { WorkingCalendars } from '../../organisation/working-calendars';
import type { TransactionScope } from '../../platform/database/transaction';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import type { Dossier } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import type { CollectorCommand } from './action-command';
import { journalOfAction } from './action-journal';
import { refuseUnauthorisedCollector } from './collecting-right';
import { reportPlaceOf } from './report-place';

export interface DeliveryProof {
  readonly fullName: string;
  readonly relation: string;
  readonly idLastFour: string;
}

export interface Delivery {
  readonly dossierId: string;
  readonly proof: DeliveryProof;
  readonly consignmentId: string;
  /** Numbers of the originals in the envelope. */
  readonly originals: readonly number[];
}

@Injectable()
export class ReturnResult {
  constructor(private readonly calendars: WorkingCalendars) {}

  /** A courier's delivery is the hand-back: one transaction with the consignment's own change. */
  async byDelivery(scope: TransactionScope, delivery: Delivery): Promise<void> {
    const { dossierId, proof, consignmentId } = delivery;
    const dossiers = new DossierRepository(scope.sql);
    const dossier = await dossiers.lock(dossierId);
    if (!dossier) throw notFound('the dossier');
    const before = dossier.state;
    const calendar = await this.calendars.forUnit(scope.sql, before.competentUnitId);
    dossier.perform('returnResult', scope.at, calendar);
    dossier.change({
      returnedAt: scope.at,
      returnProof: { ...proof, method: 'post', consignmentId },
    });
    await dossiers.save(dossier, before.version);
    const originals = await this.originalsDelivered(scope, delivery);
    scope.journal.append(
      journalOfAction({ action: 'returnResult' }, before, dossier.state, {
        ...reportPlaceOf(dossier.state),
        method: 'post',
        consignmentId,
        originals,
      }),
    );
  }

  /** What travelled with the result, less what somebody fetched at the desk meanwhile. */
  private async originalsDelivered(
    { sql, at }: TransactionScope,
    { dossierId, originals, proof }: Delivery,
  ): Promise<readonly number[]> {
    const held = new Originals(sql);
    const numbers = await held.heldNow(dossierId);
    const given = originals.filter((no) => numbers.includes(no));
    await held.handBack(dossierId, given, proof.fullName, at);
    return given;
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
  await refuseUnauthorisedCollector(scope, dossier.state.id, collector);
  const originals = await handBackOriginals(scope, dossier, collector);
  dossier.change({
    returnedAt: scope.at,
    returnProof: { ...collector, method: 'counter' },
  });
  const custody = new Custody(scope);
  const paper = { type: 'dossier', id: dossier.state.id } as const;
  // The result of a dossier that came without paper is on paper from here on.
  if (!(await custody.holder(paper))) {
    const { receivedUnitId: unitId } = dossier.state;
    await paperArrivesAt(scope, { dossierId: paper.id, unitId, evidence: 'resultArrival' }, actor);
  }
  await custody.handTo(
    paper,
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
