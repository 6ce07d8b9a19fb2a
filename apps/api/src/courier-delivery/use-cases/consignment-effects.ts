import { isConsignmentFinal } from '@motcua/delivery-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import type { PaperHolder } from '../../custody/paper-holder';
import { staffHolder, unitHolder } from '../../custody/queries/holder.query';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import { type ConsignmentState, paperOf } from '../data/consignment';
import type { ConsignmentAct } from '../data/consignment-rights';
import { answerByFor, IncidentRepository } from '../data/incident.repository';
import { ProofPictures } from '../data/proof-pictures';
import { courierInForce } from '../queries/courier.query';
import type { ConsignmentActCommand } from './consignment-command';
import type { Outcome } from './consignment-outcome';
import { stepOf } from './delivery-problems';
import { DoorStep } from './door-step';
import type { EffectServices } from './effect-services';
import { moneyOnSettingOut } from './money-at-the-door';
import { dueOnOf } from '../data/transit-days';
import type { Signer } from './prove-presence';
import { SenderStep } from './sender-step';

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
  private readonly sender: SenderStep;
  private readonly door: DoorStep;

  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly services: EffectServices,
    giver: Signer | undefined,
  ) {
    const pictures = new ProofPictures(services.files, scope.sql, scope.at);
    this.sender = new SenderStep(scope, actor, pictures, giver);
    this.door = new DoorStep(scope, actor, services, pictures);
  }

  private readonly effects: Partial<Record<ConsignmentAct, Effect>> = {
    assign: (consignment, command) => this.assigned(consignment, command),
    collect: async (consignment, command) =>
      this.sender.collected(await this.accepted(consignment), command),
    acceptAtCounter: async (consignment, command) =>
      this.sender.acceptedAtCounter(await this.accepted(consignment), command),
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

  /** From here on the days of carriage run. */
  private async accepted(consignment: ConsignmentState): Promise<ConsignmentState> {
    const { sql, at } = this.scope;
    const calendar = await this.services.calendars.forUnit(sql, consignment.postUnitId);
    return { ...consignment, dueOn: await dueOnOf(sql, consignment.kind, officeDay(at), calendar) };
  }

  private async deliveryStarted(consignment: ConsignmentState): Promise<Outcome> {
    const holder = await new Custody(this.scope).holder(paperOf(consignment));
    if (holder?.kind !== 'staff' || holder.id !== this.actor.id)
      await this.move(consignment, staffHolder(this.actor), 'startDelivery', this.actor.id);
    const money = await moneyOnSettingOut(this.scope.sql, consignment);
    return { next: { ...consignment, ...money, nextAttemptOn: null }, data: money };
  }

  /** The courier gave it back by setting out for the counter; the counter confirms. */
  private async returned(consignment: ConsignmentState): Promise<Outcome> {
    const { sql, at } = this.scope;
    const { fromUnitId, contactName } = consignment;
    const sender: PaperHolder =
      fromUnitId === null
        ? { kind: 'citizen', name: contactName ?? '' }
        : await unitHolder(sql, fromUnitId, officeDay(at));
    const holder = await new Custody(this.scope).holder(paperOf(consignment));
    const carrierId = holder?.kind === 'staff' ? holder.id : null;
    await this.move(consignment, sender, 'confirmReturn', carrierId ?? this.actor.id);
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
      answerBy: answerByFor(officeDay(at), calendar),
      facts: { note, lines: [] },
    });
    await new Custody(this.scope).lose(paperOf(consignment), this.actor.id, incidentId);
    return { next: consignment, data: { incidentId } };
  }

  private move(
    consignment: ConsignmentState,
    to: PaperHolder,
    evidence: string,
    givenBy: string,
  ): Promise<void> {
    const { id: consignmentId, sealNo } = consignment;
    const handing = { givenBy, confirmedBy: this.actor.id, evidence, sealNo, consignmentId };
    return new Custody(this.scope).handTo(paperOf(consignment), to, handing);
  }
}
