import { isCashDue } from '@motcua/delivery-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import type { Handing, PaperHolder } from '../../custody/paper-holder';
import { staffHolder, unitHolder } from '../../custody/queries/holder.query';
import { CourierCollections } from '../../fees/use-cases/courier-collection';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ConsignmentState, paperOf } from '../data/consignment';
import { photoLimitBytes, type ProofPictures, signatureLimitBytes } from '../data/proof-pictures';
import { maySignFor } from '../queries/signer.query';
import type { ConsignmentActCommand } from './consignment-command';
import type { Outcome } from './consignment-outcome';
import { blocked } from './delivery-problems';
import { cashTaken } from './money-at-the-door';
import type { Signer } from './prove-presence';

/** How the paper leaves its sender: a home, or the unit where it lies. */
export class SenderStep {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly pictures: ProofPictures,
    private readonly giver: Signer | undefined,
  ) {}

  /** A citizen draws a signature; for a unit one of its people signs by name and password. */
  async collected(consignment: ConsignmentState, command: ConsignmentActCommand): Promise<Outcome> {
    refuseMisplacedParts(consignment, command);
    const { papers, sealNo = null, note = null } = command;
    const giver = await this.giverFor(consignment);
    const pictures = {
      signatureSha256: await this.pictures.keep(
        'signature',
        command.signature,
        signatureLimitBytes,
      ),
      photoSha256: await this.pictures.keep('photo', command.photo, photoLimitBytes),
    };
    await this.leave(consignment, staffHolder(this.actor), {
      givenBy: giver?.id ?? this.actor.id,
      confirmedBy: this.actor.id,
      evidence: 'collect',
      sealNo,
    });
    const cash = await this.takeCash(consignment);
    const next = {
      ...consignment,
      ...cash,
      papers: papers ?? consignment.papers,
      sealNo,
      collectedAt: this.scope.at,
      collectionProof: { ...pictures, note, deviceAt: command.deviceAt ?? null },
    };
    const paperLines = next.papers.length;
    const { stateFee, postage } = consignment;
    const money = cash.cashTakenAt ? { stateFee, postage } : {};
    return { next, data: { sealNo, ...pictures, ...signed(giver), ...money, paperLines } };
  }

  /** Fees due at reception and the carriage, where the citizen pays at the door. */
  private async takeCash(consignment: ConsignmentState): Promise<ReturnType<typeof cashTaken>> {
    const { kind, id, toUnitId, stateFee, postage } = consignment;
    if (kind !== 'collection' || toUnitId === null) return {};
    const courierId = this.actor.id;
    await new CourierCollections(this.scope).holdForReception({
      unitId: toUnitId,
      courierId,
      consignmentId: id,
      stateFee,
      postage,
    });
    return cashTaken(consignment, this.actor, this.scope.at);
  }

  /** The Post's clerk at the desk that holds the paper acts alone; for any other desk one gives. */
  async acceptedAtCounter(
    consignment: ConsignmentState,
    command: ConsignmentActCommand,
  ): Promise<Outcome> {
    const { papers, sealNo = null, note = null } = command;
    const { sql, at } = this.scope;
    const giver = await this.giverFor(consignment);
    if (!giver) await this.refuseStranger(consignment);
    const office = await unitHolder(sql, consignment.postUnitId, officeDay(at));
    await this.leave(consignment, office, {
      givenBy: giver?.id ?? this.actor.id,
      confirmedBy: this.actor.id,
      evidence: 'acceptAtCounter',
      sealNo,
    });
    const next = {
      ...consignment,
      papers: papers ?? consignment.papers,
      sealNo,
      collectedAt: at,
      collectionProof: { note },
    };
    return { next, data: { sealNo, ...signed(giver), paperLines: next.papers.length } };
  }

  /** Whoever signed for the unit the paper leaves; nobody of the staff gives at a home. */
  private async giverFor({ fromUnitId }: ConsignmentState): Promise<Signer | undefined> {
    const { giver, actor } = this;
    const { sql, at } = this.scope;
    if (fromUnitId === null || giver === undefined) return undefined;
    if (giver.id === actor.id)
      throw new ProblemError('samePersonRefused', 'giver and courier must be two people');
    if (await maySignFor(sql, giver.id, fromUnitId, officeDay(at))) return giver;
    throw new ProblemError('forbidden', 'the signer does not belong to the sending unit', {
      permission: 'manifest.handOver',
    });
  }

  private async refuseStranger({ fromUnitId }: ConsignmentState): Promise<void> {
    const { sql, at } = this.scope;
    if (fromUnitId === null) return;
    if (!(await maySignFor(sql, this.actor.id, fromUnitId, officeDay(at)))) throw nobodyGave();
  }

  /** From the sender to the Post; the paper must still be where the consignment was asked for. */
  private async leave(
    consignment: ConsignmentState,
    to: PaperHolder,
    handing: Handing,
  ): Promise<void> {
    const custody = new Custody(this.scope);
    const paper = paperOf(consignment);
    const { fromUnitId } = consignment;
    const holder = await custody.holder(paper);
    const { givenBy, evidence } = handing;
    if (fromUnitId !== null) {
      const sender = await unitHolder(this.scope.sql, fromUnitId, officeDay(this.scope.at));
      // A result of a dossier that came without paper is on paper from here on.
      if (!holder) await custody.begin(paper, sender, givenBy, evidence);
      else if (holder.unitId !== fromUnitId || holder.kind === 'bag') throw elsewhere(evidence);
    }
    await custody.handTo(paper, to, { ...handing, consignmentId: consignment.id });
  }
}

const signed = (giver: Signer | undefined) =>
  giver ? { giverId: giver.id, provedBy: giver.provedBy } : {};

/** Papers are counted and signed for at a home; at a unit the envelope is closed. */
function refuseMisplacedParts(
  { fromUnitId, stateFee, postage }: ConsignmentState,
  { papers = [], signature, username, moneyCollected }: ConsignmentActCommand,
): void {
  if (fromUnitId === null) {
    if (isCashDue({ stateFee, postage }) && moneyCollected !== true)
      throw refusedField(['moneyCollected'], 'required');
    if (papers.length === 0) throw refusedField(['papers'], 'required');
    if (!signature) throw refusedField(['signature'], 'required');
    if (username !== undefined) throw refusedField(['username'], 'notAllowedHere');
    return;
  }
  if (papers.length > 0) throw refusedField(['papers'], 'notAllowedHere');
  if (moneyCollected !== undefined) throw refusedField(['moneyCollected'], 'notAllowedHere');
  if (signature !== undefined) throw refusedField(['signature'], 'notAllowedHere');
  if (username === undefined) throw nobodyGave();
}

function nobodyGave(): Error {
  return new ProblemError('validation', 'one of the sending unit signs as well', {
    faults: [
      { path: ['username'], code: 'required' },
      { path: ['password'], code: 'required' },
    ],
  });
}

function elsewhere(action: string): Error {
  return blocked(action, 'paperElsewhere', {
    vi: 'Giấy không còn ở nơi gửi.',
    en: 'The paper is no longer with the sender.',
  });
}
