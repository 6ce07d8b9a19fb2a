import type { DossierAction } from '@motcua/dossier-domain';
import { officeDay, timelinessOfFinished, type WorkingCalendar } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { unitsAnsweringFor } from '../../access/unit-heirs';
import { paperArrivesAt } from '../../custody/paper-arrival';
import { Settings } from '../../organisation/settings';
import type { TransactionScope } from '../../platform/database/transaction';
import { type Dossier, type DossierState, warningOf } from '../data/dossier';
import type { DossierFactsRow } from '../queries/dossier-facts.query';
import type { ActionCommand } from './action-command';
import { journalOfAction } from './action-journal';
import { closingFacts } from './closing-effects';
import { withNewPromise } from './new-promise';
import { paymentAsked } from './payment-effects';
import { RefusalEffects } from './refusal-effects';
import { reportPlaceOf } from './report-place';
import { returnToCollector } from './return-result';
import { SupplementEffects } from './supplement-effects';
import { SupplementProposalEffects } from './supplement-proposal-effects';
import { WaitingEffects } from './waiting-effects';

type Facts = Pick<DossierFactsRow, 'supplementProposed' | 'noticeOutstanding'>;

type Effect = (
  before: DossierState,
  dossier: Dossier,
  command: ActionCommand,
  facts: Facts,
) => Promise<object>;

/** What an action changes besides status and clock; every effect answers its part of the journal. */
export class ActionEffects {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly calendar: WorkingCalendar,
  ) {
    this.supplements = new SupplementEffects(scope, actor);
    this.proposals = new SupplementProposalEffects(scope, actor);
    this.refusals = new RefusalEffects(scope, actor);
    this.waiting = new WaitingEffects(scope, actor);
  }

  private readonly supplements: SupplementEffects;
  private readonly proposals: SupplementProposalEffects;
  private readonly refusals: RefusalEffects;
  private readonly waiting: WaitingEffects;

  private readonly effects: Partial<Record<DossierAction, Effect>> = {
    receive: (before, dossier, command) => this.waiting.received(before, dossier, command),
    requestSupplement: async (before, dossier, command) => ({
      ...(await this.waiting.checked(before, command)),
      ...(await this.supplements.requested(before, dossier, command)),
    }),
    askAnotherSupplement: (before, _, command) => this.supplements.anotherAsked(before, command),
    permitAnotherSupplement: (before, _, command) =>
      this.supplements.anotherSettled(before, command, 'permitted'),
    denyAnotherSupplement: (before, _, command) =>
      this.supplements.anotherSettled(before, command, 'denied'),
    proposeSupplement: (before, _, command) => this.proposals.proposed(before, command),
    rejectSupplementProposal: (before, _, command) => this.proposals.rejected(before, command),
    refuseUnsupplemented: (before, _, command) => this.supplements.refused(before, command),
    receiveSupplement: (before, dossier, command) =>
      this.supplements.received(before, dossier, command),
    proposeRefusal: async (before, _, command) => ({
      ...(await this.waiting.checked(before, command)),
      ...(await this.refusals.proposed(before, command)),
    }),
    confirmRefusal: (before) => this.refusals.settled(before, 'confirmed'),
    rejectRefusal: (before) => this.refusals.settled(before, 'rejected'),
    transfer: async ({ competentUnitId }) => ({ competentUnitId }),
    take: async (_, dossier) => {
      dossier.change({ assigneeId: this.actor.id });
      return { assigneeId: this.actor.id };
    },
    approve: (before, dossier, command) => this.decided(before, dossier, command, 'approved'),
    decline: (before, dossier, command) => this.decided(before, dossier, command, 'declined'),
    approveOnPayment: (before, dossier, command) =>
      this.decided(before, dossier, command, 'approved'),
    requestPayment: ({ id }, _, { notice }, facts) =>
      paymentAsked(this.scope.sql, id, notice, facts),
    correctResult: async (before, dossier) => this.corrected(before, dossier),
    reappoint: (before, dossier, command) => this.reappointed(before, dossier, command),
    registerResultArrival: (before, dossier, command) => this.arrived(before, dossier, command),
    returnResult: (_, dossier, { collector }) =>
      returnToCollector(this.scope, dossier, this.actor, collector),
  };

  async apply(
    before: DossierState,
    dossier: Dossier,
    command: ActionCommand,
    facts: Facts,
  ): Promise<void> {
    const effect = this.effects[command.action];
    const closing = await closingFacts(this.scope.sql, before.id, command);
    const data = {
      ...closing,
      ...(effect ? await effect(before, dossier, command, facts) : {}),
      ...(facts.supplementProposed ? await this.proposals.endedBy(command, dossier.state) : {}),
    };
    const place = reportPlaceOf(dossier.state);
    this.scope.journal.append(
      journalOfAction(command, before, dossier.state, { ...place, ...data }),
    );
  }

  /** What lies on the shelf is with the unit of that shelf, and nowhere else. */
  private async arrived(
    { id, receivedUnitId, helpedUnitId, competentUnitId }: DossierState,
    dossier: Dossier,
    { shelf }: ActionCommand,
  ): Promise<object> {
    const { sql, at } = this.scope;
    const places = [receivedUnitId, helpedUnitId, competentUnitId];
    const heirs = await unitsAnsweringFor(sql, places, officeDay(at));
    const isShelf = (unit: string) => unit === this.actor.unitId;
    const unitId = places.find(isShelf) ?? heirs.find(isShelf) ?? receivedUnitId;
    const arrival = { dossierId: id, unitId, evidence: 'resultArrival' };
    await paperArrivesAt(this.scope, arrival, this.actor);
    dossier.change({ arrivedAt: at, arrivalShelf: shelf ?? null });
    return { shelf: shelf ?? null };
  }

  private async decided(
    before: DossierState,
    dossier: Dossier,
    { decisionNo }: ActionCommand,
    decision: 'approved' | 'declined',
  ): Promise<object> {
    const { at } = this.scope;
    const dueOn = before.clock.current?.dueOn;
    if (!dueOn) throw new Error(`The dossier ${before.id} is decided without an appointment.`);
    dossier.change({
      decision,
      decisionNo: decisionNo ?? null,
      decidedBy: this.actor.id,
      resultAt: at,
      arrivedAt: null,
      arrivalShelf: null,
    });
    return { decision, timeliness: timelinessOfFinished(officeDay(at), dueOn) };
  }

  /** The earlier count is taken back by its own day and verdict; the new one comes with the result. */
  private corrected(before: DossierState, dossier: Dossier): object {
    const { resultAt, clock } = before;
    if (!resultAt || !clock.current) throw new Error(`The dossier ${before.id} has no result.`);
    dossier.change({
      decision: null,
      decisionNo: null,
      decidedBy: null,
      resultAt: null,
      arrivedAt: null,
    });
    return {
      endedOn: officeDay(resultAt),
      timeliness: timelinessOfFinished(officeDay(resultAt), clock.current.dueOn),
    };
  }

  /** Beyond the round of the law only a leader acts, and the journal says that it was beyond it. */
  private async reappointed(
    before: DossierState,
    dossier: Dossier,
    { newDueAt }: ActionCommand,
  ): Promise<object> {
    const { sql, at } = this.scope;
    const today = officeDay(at);
    const clock = withNewPromise(before.clock, newDueAt ?? '', at, this.calendar);
    const round = before.reappointments + 1;
    const limits = await Settings.value(sql, 'roundLimits', today);
    const oldDueOn = before.clock.current?.dueOn;
    dossier.change({
      clock,
      dueSoonAt: warningOf(clock, this.calendar),
      reappointments: round,
    });
    return {
      dueOn: clock.current?.dueOn,
      oldDueOn,
      round,
      beyondLimit: round > limits.reappointments,
      // The apology goes out a day before the appointment at the latest (Decree 61/2018 Art. 19(9)).
      inTime: oldDueOn !== undefined && today < oldDueOn,
    };
  }
}
