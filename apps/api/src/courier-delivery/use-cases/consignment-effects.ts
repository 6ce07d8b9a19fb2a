import { isConsignmentFinal } from '@motcua/delivery-domain';
import { addWorkingDays, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import type { PaperHolder } from '../../custody/paper-holder';
import { staffHolder, unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { type ConsignmentState, paperOf } from '../data/consignment';
import type { ConsignmentAct } from '../data/consignment-rights';
import { answerWorkingDays, IncidentRepository } from '../data/incident.repository';
import { ProofPictures, photoLimitBytes, signatureLimitBytes } from '../data/proof-pictures';
import { courierInForce } from '../queries/courier.query';
import type { ConsignmentActCommand } from './consignment-command';
import type { EffectServices, Outcome } from './consignment-outcome';
import { blocked, stepOf } from './delivery-problems';
import { DoorStep } from './door-step';
import { moneyOnSettingOut } from './money-at-the-door';

type Effect = (consignment: ConsignmentState, command: ConsignmentActCommand) => Promise<Outcome>;

const facts: Readonly<Record<ConsignmentAct, string>> = {
  assign: 'assigned',
  collect: 'collected',
  acceptAtCounter: 'acceptedAtCounter',
  bag: 'bagged',
  unbag: 'unbagged',
  startDelivery: 'deliveryStarted',
  deliver: 'delivered',
  failAttempt: 'attemptFailed',
  returnToCounter: 'returnStarted',
  confirmReturn: 'returned',
  reportLost: 'reportedLost',
  cancel: 'cancelled',
};

/** What each act changes besides the status: custody, proof, dates and, at the door, the dossier. */
export class ConsignmentEffects {
  private readonly pictures: ProofPictures;
  private readonly door: DoorStep;

  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly services: EffectServices,
  ) {
    this.pictures = new ProofPictures(services.files, scope.sql, scope.at);
    this.door = new DoorStep(scope, actor, services, this.pictures);
  }

  private readonly effects: Partial<Record<ConsignmentAct, Effect>> = {
    assign: (consignment, command) => this.assigned(consignment, command),
    collect: (consignment, command) => this.collected(consignment, command),
    acceptAtCounter: (consignment, command) => this.acceptedAtCounter(consignment, command),
    startDelivery: (consignment) => this.deliveryStarted(consignment),
    deliver: (consignment, command) => this.door.delivered(consignment, command),
    failAttempt: (consignment, command) => this.door.failed(consignment, command),
    returnToCounter: async (next) => ({ next }),
    confirmReturn: (consignment) => this.returned(consignment),
    reportLost: (consignment, command) => this.lost(consignment, command),
    cancel: async (consignment, { note }) => ({ next: { ...consignment, note: note ?? null } }),
  };

  async apply(before: ConsignmentState, command: ConsignmentActCommand): Promise<ConsignmentState> {
    const { action } = command;
    const deviceAt = this.deviceTime(command);
    const status = stepOf(action, before);
    const effect = this.effects[action];
    if (!effect) throw new Error(`The act ${action} has no effect of its own.`);
    const { next, data = {} } = await effect({ ...before, status }, command);
    const ended = isConsignmentFinal(next.kind, next.status) ? this.scope.at : null;
    this.scope.journal.append({
      subjectType: 'consignment',
      subjectId: next.id,
      type: `consignment.${facts[action]}`,
      unitId: next.postUnitId,
      deviceAt,
      data: { status: next.status, before: before.status, ...data },
    });
    return { ...next, endedAt: ended };
  }

  /** A telephone's clock is kept beside the server's; one that runs a day ahead is refused. */
  private deviceTime({ deviceAt }: ConsignmentActCommand): Date | null {
    if (deviceAt === undefined) return null;
    const dayMs = 86_400_000;
    if (Date.parse(deviceAt) > this.scope.at.getTime() + dayMs)
      throw refusedField(['deviceAt'], 'dateInFuture');
    return new Date(deviceAt);
  }

  private async assigned(
    consignment: ConsignmentState,
    { courierId = '', slot }: ConsignmentActCommand,
  ): Promise<Outcome> {
    const { sql, at } = this.scope;
    const units = this.actor.unitsFor('consignment.dispatch');
    if (!(await courierInForce(sql, courierId, units, officeDay(at))))
      throw refusedField(['courierId'], 'unknownReference');
    return {
      next: { ...consignment, courierId, slot: slot ?? consignment.slot },
      data: { courierId },
    };
  }

  private async collected(
    consignment: ConsignmentState,
    command: ConsignmentActCommand,
  ): Promise<Outcome> {
    const isAtHome = consignment.kind === 'collection';
    const { papers, sealNo = null, note = null } = command;
    if (isAtHome && (papers ?? []).length === 0) throw refusedField(['papers'], 'required');
    if (isAtHome && !command.signature) throw refusedField(['signature'], 'required');
    // At a counter the courier takes a closed envelope and counts nothing.
    if (!isAtHome && papers) throw refusedField(['papers'], 'notAllowedHere');
    const pictures = {
      signatureSha256: await this.pictures.keep(
        'signature',
        command.signature,
        signatureLimitBytes,
      ),
      photoSha256: await this.pictures.keep('photo', command.photo, photoLimitBytes),
    };
    await this.leaveSender(consignment, staffHolder(this.actor), 'collect', sealNo);
    const next = {
      ...consignment,
      papers: papers ?? consignment.papers,
      sealNo,
      collectedAt: this.scope.at,
      collectionProof: { ...pictures, note, deviceAt: command.deviceAt ?? null },
    };
    return { next, data: { sealNo, ...pictures, paperLines: next.papers.length } };
  }

  private async acceptedAtCounter(
    consignment: ConsignmentState,
    command: ConsignmentActCommand,
  ): Promise<Outcome> {
    const { papers, sealNo = null, note = null } = command;
    const { sql, at } = this.scope;
    const office = await unitHolder(sql, consignment.postUnitId, officeDay(at));
    await this.leaveSender(consignment, office, 'acceptAtCounter', sealNo);
    const next = {
      ...consignment,
      papers: papers ?? consignment.papers,
      sealNo,
      collectedAt: at,
      collectionProof: { note },
    };
    return { next, data: { sealNo, paperLines: next.papers.length } };
  }

  /** From the sender to the Post; the paper must still be where the consignment was asked for. */
  private async leaveSender(
    consignment: ConsignmentState,
    to: PaperHolder,
    evidence: string,
    sealNo: string | null,
  ): Promise<void> {
    const custody = new Custody(this.scope);
    const paper = paperOf(consignment);
    const { fromUnitId } = consignment;
    const holder = await custody.holder(paper);
    if (fromUnitId !== null) {
      const sender = await unitHolder(this.scope.sql, fromUnitId, officeDay(this.scope.at));
      // A result of a dossier that came without paper is on paper from here on.
      if (!holder) await custody.begin(paper, sender, this.actor.id, evidence);
      else if (holder.unitId !== fromUnitId || holder.kind === 'bag') throw elsewhere(evidence);
    }
    await this.move(consignment, to, evidence, sealNo);
  }

  private async deliveryStarted(consignment: ConsignmentState): Promise<Outcome> {
    const holder = await new Custody(this.scope).holder(paperOf(consignment));
    if (holder?.kind !== 'staff' || holder.id !== this.actor.id)
      await this.move(consignment, staffHolder(this.actor), 'startDelivery', consignment.sealNo);
    const money = await moneyOnSettingOut(this.scope.sql, consignment);
    return { next: { ...consignment, ...money, nextAttemptOn: null }, data: money };
  }

  private async returned(consignment: ConsignmentState): Promise<Outcome> {
    const { sql, at } = this.scope;
    const { fromUnitId, contactName } = consignment;
    const sender: PaperHolder =
      fromUnitId === null
        ? { kind: 'citizen', name: contactName ?? '' }
        : await unitHolder(sql, fromUnitId, officeDay(at));
    await this.move(consignment, sender, 'confirmReturn', consignment.sealNo);
    return { next: consignment };
  }

  private async lost(
    consignment: ConsignmentState,
    command: ConsignmentActCommand,
  ): Promise<Outcome> {
    const { sql, at } = this.scope;
    const { note = null } = command;
    const calendar = await this.services.calendars.forUnit(sql, consignment.postUnitId);
    const incidentId = await new IncidentRepository(this.scope).open({
      type: 'lost',
      unitId: consignment.postUnitId,
      dossierId: consignment.dossierId,
      consignmentId: consignment.id,
      manifestId: consignment.manifestId,
      foundBy: this.actor.id,
      answerBy: addWorkingDays(officeDay(at), answerWorkingDays, calendar),
      facts: { note, lines: [] },
    });
    await new Custody(this.scope).lose(paperOf(consignment), this.actor.id, incidentId);
    return { next: consignment, data: { incidentId } };
  }

  private move(
    consignment: ConsignmentState,
    to: PaperHolder,
    evidence: string,
    sealNo: string | null,
  ): Promise<void> {
    const { id } = this.actor;
    const handing = { givenBy: id, confirmedBy: id, evidence, sealNo };
    return new Custody(this.scope).handTo(paperOf(consignment), to, {
      ...handing,
      consignmentId: consignment.id,
    });
  }
}

function elsewhere(action: string): Error {
  return blocked(action, 'paperElsewhere', {
    vi: 'Giấy không còn ở nơi gửi.',
    en: 'The paper is no longer with the sender.',
  });
}
