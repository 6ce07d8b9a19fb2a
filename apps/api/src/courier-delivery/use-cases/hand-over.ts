import {
  consignmentStatusAfter,
  handOverVerdict,
  isConsignmentFinal,
} from '@motcua/delivery-domain';
import { officeDay, type WorkingCalendar } from '@motcua/shared-time';
import { Custody } from '../../custody/custody';
import type { PaperHolder } from '../../custody/paper-holder';
import { unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { type ConsignmentState, paperOf } from '../data/consignment';
import { ConsignmentRepository } from '../data/consignment.repository';
import { answerByFor, IncidentRepository } from '../data/incident.repository';
import type { ManifestState } from '../data/manifest';
import type { ManifestScan } from '../data/manifest.repository';
import { bagContent } from '../queries/bag-content.query';
import { signedParties } from '../queries/signed-parties.query';
import { bagStepOf } from './delivery-problems';
import type { Findings } from './findings';
import { minutesOf } from './minutes';

/** Carries out a hand-over that both sides have signed. */
export class HandOverOfBag {
  private readonly custody: Custody;

  constructor(
    private readonly scope: TransactionScope,
    private readonly calendar: WorkingCalendar,
  ) {
    this.custody = new Custody(scope);
  }

  async complete(
    signed: ManifestState,
    scans: readonly ManifestScan[],
    findings: Findings,
    note: string | null,
  ): Promise<ManifestState> {
    const { sql, journal } = this.scope;
    const { giverId, receiverId, giverSignedAt, receiverSignedAt } = signed;
    if (!giverId || !receiverId || !giverSignedAt || !receiverSignedAt)
      throw new Error(`The manifest ${signed.number} lacks a signature.`);
    const verdict = handOverVerdict({
      giver: { staffId: giverId, at: giverSignedAt },
      receiver: { staffId: receiverId, at: receiverSignedAt },
      sealIntact: signed.sealIntact,
      comparison: findings.comparison,
    });
    if (verdict.outcome === 'notYet')
      throw new Error(`The manifest ${signed.number} lacks ${verdict.lacks.join(', ')}.`);
    const isClean = verdict.outcome === 'clean';
    const status = bagStepOf(isClean ? 'handOver' : 'handOverWithIncident', signed.status);
    const handedOver = { ...signed, status, handedOverAt: verdict.signedAt };
    await this.handOverContent(handedOver, findings);
    const incidentId = isClean ? null : await this.openIncident(handedOver, findings, note);
    journal.append({
      subjectType: 'manifest',
      subjectId: signed.id,
      type: 'manifest.handedOver',
      unitId: signed.toUnitId,
      data: { status, giverId, receiverId, filedAt: verdict.signedAt.toISOString(), incidentId },
    });
    const parties = await signedParties(sql, handedOver, officeDay(verdict.signedAt));
    const lines = await bagContent(sql, signed.id);
    return {
      ...handedOver,
      minutes: minutesOf(handedOver, { parties, lines, scans, findings, note }),
    };
  }

  private async handOverContent(manifest: ManifestState, { comparison }: Findings): Promise<void> {
    const { sql, at } = this.scope;
    const consignments = new ConsignmentRepository(sql);
    const unit = await unitHolder(sql, manifest.toUnitId, officeDay(at));
    const arrived = new Set(comparison.right);
    for (const consignment of await consignments.lockOfManifest(manifest.id)) {
      if (consignment.status !== 'inTransit') continue;
      const next = arrived.has(consignment.number)
        ? await this.arrive(consignment, manifest, unit)
        : await this.miss(consignment, manifest);
      await consignments.save(next, consignment.version);
    }
  }

  /** The signature is the legal filing time (Decision 45/2016/QĐ-TTg, Art. 7(4)). */
  private async arrive(
    consignment: ConsignmentState,
    manifest: ManifestState,
    unit: PaperHolder,
  ): Promise<ConsignmentState> {
    const { kind } = consignment;
    const status = consignmentStatusAfter('handOver', kind, consignment.status);
    await this.move(consignment, manifest, unit, manifest.receiverId ?? '', 'handOver');
    const filedAt = manifest.handedOverAt;
    this.tell(consignment, 'handedOver', manifest.toUnitId, {
      status,
      manifestId: manifest.id,
      filedAt: filedAt?.toISOString() ?? null,
    });
    return {
      ...consignment,
      status,
      filedAt: kind === 'delivery' ? null : filedAt,
      endedAt: isConsignmentFinal(kind, status) ? this.scope.at : null,
    };
  }

  /** What did not come out of the bag stays with whoever carried it, who must find or report it. */
  private async miss(
    consignment: ConsignmentState,
    manifest: ManifestState,
  ): Promise<ConsignmentState> {
    const { sql, at } = this.scope;
    const parties = await signedParties(sql, manifest, officeDay(at));
    const carrierId = manifest.carrierId ?? manifest.giverId ?? '';
    const carrier: PaperHolder = {
      kind: 'staff',
      id: carrierId,
      name: parties.carrierName,
      unitId: manifest.fromUnitId,
    };
    await this.move(consignment, manifest, carrier, carrierId, 'missing');
    this.tell(consignment, 'missed', manifest.fromUnitId, { manifestId: manifest.id, carrierId });
    return { ...consignment, courierId: carrierId };
  }

  private move(
    consignment: ConsignmentState,
    manifest: ManifestState,
    to: PaperHolder,
    confirmedBy: string,
    evidence: string,
  ): Promise<void> {
    return this.custody.handTo(paperOf(consignment), to, {
      givenBy: manifest.giverId ?? '',
      confirmedBy,
      evidence,
      sealNo: consignment.sealNo,
      consignmentId: consignment.id,
    });
  }

  private async openIncident(
    manifest: ManifestState,
    { incidents }: Findings,
    note: string | null,
  ): Promise<string> {
    const today = officeDay(this.scope.at);
    return new IncidentRepository(this.scope).open({
      type: 'handOverMismatch',
      unitId: manifest.toUnitId,
      dossierId: null,
      consignmentId: null,
      manifestId: manifest.id,
      foundBy: manifest.receiverId ?? '',
      answerBy: answerByFor(today, this.calendar),
      facts: { note, lines: incidents },
    });
  }

  private tell(
    consignment: ConsignmentState,
    what: string,
    unitId: string,
    data: Readonly<Record<string, unknown>>,
  ): void {
    this.scope.journal.append({
      subjectType: 'consignment',
      subjectId: consignment.id,
      type: `consignment.${what}`,
      unitId,
      data,
    });
  }
}
