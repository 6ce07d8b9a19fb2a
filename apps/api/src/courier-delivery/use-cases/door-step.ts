import { afterFailedAttempt, consignmentStatusAfter } from '@motcua/delivery-domain';
import { officeDay, whileKnown } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { CourierCollections } from '../../fees/use-cases/courier-collection';
import { Settings } from '../../organisation/settings';
import type { TransactionScope } from '../../platform/database/transaction';
import { type ConsignmentState, paperOf } from '../data/consignment';
import { DeliveryAttemptRepository } from '../data/delivery-attempt.repository';
import { keptPlace } from '../data/door-place';
import { photoLimitBytes, type ProofPictures, signatureLimitBytes } from '../data/proof-pictures';
import type { ConsignmentActCommand } from './consignment-command';
import type { Outcome } from './consignment-outcome';
import type { EffectServices } from './effect-services';
import { cashTaken, refuseOutstanding } from './money-at-the-door';
import { refuseLackingProof, refuseOtherEnvelope, refuseUnprovenReason } from './proof-at-the-door';

/** What a courier brings back from a door: a delivery with its proof, or an attempt that failed. */
export class DoorStep {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly services: EffectServices,
    private readonly pictures: ProofPictures,
  ) {}

  /** The delivery is the hand-back of the dossier's result: both change together or neither. */
  async delivered(consignment: ConsignmentState, command: ConsignmentActCommand): Promise<Outcome> {
    refuseLackingProof(consignment, command);
    refuseOtherEnvelope(consignment, command);
    const { at } = this.scope;
    const { recipientName = '', relation = 'self', idLastFour = '' } = command;
    const no = consignment.attempts + 1;
    const pictures = await this.keepPictures(command);
    await this.attempt(consignment, command, no, 'delivered', {
      recipientName,
      relation,
      idLastFour,
      authorisation: command.authorisation ?? null,
      stateFee: consignment.stateFee,
      postage: consignment.postage,
      note: command.note ?? null,
      ...pictures,
      ...keptPlace(command),
    });
    if (consignment.dossierId !== null)
      await this.services.returnResult.byDelivery(this.scope, {
        dossierId: consignment.dossierId,
        proof: { fullName: recipientName, relation, idLastFour },
        consignmentId: consignment.id,
        originals: consignment.originals,
      });
    await refuseOutstanding(this.scope.sql, consignment);
    await this.bookCash(consignment);
    await new Custody(this.scope).handTo(
      paperOf(consignment),
      { kind: 'citizen', name: recipientName },
      {
        givenBy: this.actor.id,
        confirmedBy: this.actor.id,
        evidence: 'deliver',
        sealNo: consignment.sealNo,
        consignmentId: consignment.id,
      },
    );
    const { stateFee, postage } = consignment;
    return {
      next: {
        ...consignment,
        ...cashTaken(consignment, this.actor, at),
        attempts: no,
        deliveredAt: at,
      },
      data: { attempt: no, relation, stateFee, postage, ...pictures },
    };
  }

  /** After the last attempt the law allows, the result goes back to the counter by itself. */
  async failed(consignment: ConsignmentState, command: ConsignmentActCommand): Promise<Outcome> {
    const { sql, at } = this.scope;
    const { reason = 'other', slot } = command;
    refuseUnprovenReason(reason, command);
    const no = consignment.attempts + 1;
    await this.attempt(consignment, command, no, 'failed', {
      note: command.note ?? null,
      callLog: command.callLog ?? null,
      ...(await this.keepPictures(command)),
      ...keptPlace(command),
    });
    const today = officeDay(at);
    const rule = await Settings.value(sql, 'delivery.attempts', today);
    const calendar = await this.services.calendars.forUnit(sql, consignment.postUnitId);
    // In a year without a calendar the next attempt may be made on any day.
    const after = whileKnown(() => afterFailedAttempt(no, today, rule, calendar));
    const goesBack = after?.next === 'return' && consignment.kind === 'delivery';
    const nextAttemptOn = after?.next === 'retry' ? after.from : null;
    return {
      next: {
        ...consignment,
        status: goesBack
          ? consignmentStatusAfter('returnToCounter', consignment.kind, consignment.status)
          : consignment.status,
        attempts: no,
        nextAttemptOn,
        slot: slot ?? consignment.slot,
      },
      data: { attempt: no, reason, nextAttemptOn },
    };
  }

  /** Cash taken at the door joins the book of the unit whose fee it is. */
  private async bookCash({
    dossierId,
    stateFee,
    postage,
    number,
  }: ConsignmentState): Promise<void> {
    if (dossierId === null) return;
    await new CourierCollections(this.scope).take({
      dossierId,
      courierId: this.actor.id,
      stateFee,
      postage,
      consignmentNumber: number,
    });
  }

  private async keepPictures(command: ConsignmentActCommand): Promise<{
    signatureSha256: string | null;
    photoSha256: string | null;
  }> {
    const { pictures } = this;
    const { signature, photo } = command;
    return {
      signatureSha256: await pictures.keep('signature', signature, signatureLimitBytes),
      photoSha256: await pictures.keep('photo', photo, photoLimitBytes),
    };
  }

  private attempt(
    { id }: ConsignmentState,
    { deviceAt, reason }: ConsignmentActCommand,
    no: number,
    outcome: 'delivered' | 'failed',
    proof: object,
  ): Promise<void> {
    return new DeliveryAttemptRepository(this.scope.sql).insert({
      consignmentId: id,
      no,
      at: this.scope.at,
      deviceAt: deviceAt === undefined ? null : new Date(deviceAt),
      staffId: this.actor.id,
      outcome,
      reason: reason ?? null,
      proof,
    });
  }
}
