import {
  afterFailedAttempt,
  consignmentStatusAfter,
  type DeliveryProofPart,
  failureReasons,
  isCashDue,
  lackingProof,
} from '@motcua/delivery-domain';
import { normaliseOwnCode, normaliseS10 } from '@motcua/shared-identifiers';
import { officeDay, whileKnown } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { CourierCollections } from '../../fees/use-cases/courier-collection';
import { Settings } from '../../organisation/settings';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ConsignmentState, paperOf } from '../data/consignment';
import { DeliveryAttemptRepository } from '../data/delivery-attempt.repository';
import { photoLimitBytes, type ProofPictures, signatureLimitBytes } from '../data/proof-pictures';
import type { ConsignmentActCommand } from './consignment-command';
import type { Outcome } from './consignment-outcome';
import { blocked } from './delivery-problems';
import type { EffectServices } from './effect-services';
import { cashTaken, refuseOutstanding } from './money-at-the-door';

const fieldOfPart: Readonly<Record<DeliveryProofPart, keyof ConsignmentActCommand>> = {
  recipientName: 'recipientName',
  relation: 'relation',
  idLastFour: 'idLastFour',
  authorisation: 'authorisation',
  signature: 'signature',
  photo: 'photo',
  money: 'moneyCollected',
};

const fieldOfReasonProof = {
  photo: 'photo',
  note: 'note',
  newSlot: 'slot',
  callLog: 'callLog',
} as const satisfies Record<string, keyof ConsignmentActCommand>;

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
    const proofField = fieldOfReasonProof[failureReasons[reason].proof];
    if (!command[proofField]) throw refusedField([proofField], 'required');
    const no = consignment.attempts + 1;
    await this.attempt(consignment, command, no, 'failed', {
      note: command.note ?? null,
      callLog: command.callLog ?? null,
      ...(await this.keepPictures(command)),
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

/** Two envelopes look alike on a dark stair: what is handed over says itself which one it is. */
function refuseOtherEnvelope(
  { number, sealNo }: ConsignmentState,
  { envelope = '' }: ConsignmentActCommand,
): void {
  if (normaliseS10(envelope) === number) return;
  if (sealNo !== null && normaliseOwnCode(envelope) === normaliseOwnCode(sealNo)) return;
  throw blocked('deliver', 'otherEnvelope', {
    vi: `Số trên phong bì không phải của phiếu ${number}. Kiểm lại phong bì trước khi trao.`,
    en: `What stands on the envelope is not ${number}. Check the envelope before handing it over.`,
  });
}

function refuseLackingProof(consignment: ConsignmentState, command: ConsignmentActCommand): void {
  const lacks = lackingProof(
    {
      recipientName: command.recipientName ?? '',
      relation: command.relation ?? null,
      idLastFour: command.idLastFour ?? '',
      hasSignature: command.signature !== undefined,
      hasPhoto: command.photo !== undefined,
      hasAuthorisation: Boolean(command.authorisation),
      moneyConfirmed: command.moneyCollected === true,
    },
    { signature: true, photo: false, moneyDue: isCashDue(consignment) },
  );
  if (lacks.length === 0) return;
  throw new ProblemError('validation', 'the proof of delivery is not complete', {
    faults: lacks.map((part) => ({ path: [fieldOfPart[part]], code: 'required' as const })),
  });
}
