import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody, type Whereabouts } from '../../custody/custody';
import { custodyOf } from '../../custody/queries/custody.query';
import { unitHolder } from '../../custody/queries/holder.query';
import { type HeldDossier, lockHeldDossier } from '../../custody/queries/originals.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { changeOne } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { answerByFor, IncidentRepository, type IncidentType } from '../data/incident.repository';
import { lossOf } from '../queries/loss.query';
import { unitsInForce } from '../queries/post-unit.query';
import { blocked } from './delivery-problems';
import { type PaperActCommand, refuseMisplacedPaperMembers } from './paper-act-command';

type Deed = (dossier: HeldDossier, where: Whereabouts, command: PaperActCommand) => Promise<void>;

const permission = 'dossier.transfer';

@Injectable()
export class ActOnPaper {
  constructor(
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Paper that the offices carry between themselves: given by one, confirmed by the other. */
  run(
    key: string,
    version: number,
    command: PaperActCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      refuseMisplacedPaperMembers(command);
      const dossier = await lockHeldDossier(sql, key, actor, officeDay(at));
      await refuseStale(sql, 'dossier', dossier, version);
      const where = await new Custody(scope).whereabouts({ type: 'dossier', id: dossier.id });
      if (!where)
        throw blocked(command.action, 'noPaper', {
          vi: 'Hồ sơ này không có giấy.',
          en: 'This dossier has no paper.',
        });
      const deeds = new PaperDeeds(scope, actor, this.calendars);
      await deeds.perform(dossier, where, command);
      await changeOne(
        sql,
        `update dossier set version = version + 1 where id = $1 and version = $2`,
        [dossier.id, version],
      );
      return custodyOf(sql, dossier.id, actor, officeDay(at));
    });
  }
}

/** What each act does to the chain, and the incident it opens. */
class PaperDeeds {
  private readonly custody: Custody;

  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly calendars: WorkingCalendars,
  ) {
    this.custody = new Custody(scope);
  }

  private readonly deeds: Readonly<Record<PaperActCommand['action'], Deed>> = {
    give: (dossier, where, command) => this.give(dossier, where, command),
    confirm: (dossier, where) => this.confirm(dossier, where),
    refuse: (dossier, where, command) => this.refuse(dossier, where, command),
    takeBack: (dossier, where) => this.takeBack(dossier, where),
    reportLost: (dossier, where, command) => this.reportLost(dossier, where, command),
    recordFound: (dossier, _, command) => this.restore(dossier, command, 'found'),
    recordReissued: (dossier, _, command) => this.restore(dossier, command, 'reissued'),
  };

  perform(dossier: HeldDossier, where: Whereabouts, command: PaperActCommand): Promise<void> {
    return this.deeds[command.action](dossier, where, command);
  }

  private async give(
    { id, places }: HeldDossier,
    { holder }: Whereabouts,
    { toUnitId = '' }: PaperActCommand,
  ): Promise<void> {
    this.refuseElsewhere('give', holder);
    const { sql, at } = this.scope;
    const day = officeDay(at);
    const [unit] = places.includes(toUnitId) ? await unitsInForce(sql, [toUnitId], day) : [];
    if (!unit) throw refusedField(['toUnitId'], 'unknownReference');
    const giving = { givenBy: this.actor.id, evidence: 'transfer' };
    await this.custody.give(subjectOf(id), await unitHolder(sql, unit.id, day), giving);
  }

  private async confirm({ id }: HeldDossier, where: Whereabouts): Promise<void> {
    this.refuseOutsider(where);
    await this.custody.confirm(subjectOf(id), this.actor.id);
  }

  /** What was brought is not what was named: the giver still holds it and an incident is open. */
  private async refuse(
    { id }: HeldDossier,
    where: Whereabouts,
    { note = '' }: PaperActCommand,
  ): Promise<void> {
    this.refuseOutsider(where);
    const incidentId = await this.openIncident(id, where, 'handOverMismatch', note);
    await this.custody.void(subjectOf(id), this.actor.id, incidentId);
  }

  private async takeBack({ id }: HeldDossier, { holder }: Whereabouts): Promise<void> {
    this.refuseElsewhere('takeBack', holder);
    await this.custody.void(subjectOf(id), this.actor.id, null);
  }

  private async reportLost(
    { id }: HeldDossier,
    where: Whereabouts,
    { note = '' }: PaperActCommand,
  ): Promise<void> {
    this.refuseElsewhere('reportLost', where.holder);
    const incidentId = await this.openIncident(id, where, 'lost', note);
    await this.custody.lose(subjectOf(id), this.actor.id, incidentId);
  }

  private async restore(
    { id, places }: HeldDossier,
    { action, note: reason = '' }: PaperActCommand,
    evidence: 'found' | 'reissued',
  ): Promise<void> {
    const { sql, at } = this.scope;
    const { unitId } = this.actor;
    if (!places.includes(unitId) || !this.actor.mayAt(permission, unitId)) throw forbidden(action);
    const incidentId = await lossOf(sql, id);
    if (!incidentId)
      throw blocked(action, 'notLost', {
        vi: 'Giấy của hồ sơ không bị báo thất lạc.',
        en: 'The paper was not reported lost.',
      });
    const unit = await unitHolder(sql, unitId, officeDay(at));
    const restoring = { by: this.actor.id, evidence, incidentId, reason };
    await this.custody.restore(subjectOf(id), unit, restoring);
  }

  /** Only a unit that has the paper on its desk gives it away; a courier's goes by the consignment. */
  private refuseElsewhere(action: string, { kind, unitId }: Whereabouts['holder']): void {
    if (kind !== 'unit')
      throw blocked(action, 'paperElsewhere', {
        vi: 'Giấy không ở đơn vị: đang do Bưu điện chuyển hoặc đã trả cho người dân.',
        en: 'The paper is at no unit: the Post carries it, or the citizen has it.',
      });
    if (!unitId || !this.actor.mayAt(permission, unitId)) throw forbidden(action);
  }

  private refuseOutsider({ waiting }: Whereabouts): void {
    if (!waiting)
      throw blocked('confirm', 'nothingGiven', {
        vi: 'Không có lần giao nào chờ xác nhận.',
        en: 'Nothing waits to be confirmed.',
      });
    const { to, givenBy } = waiting;
    if (!to.unitId || !this.actor.mayAt(permission, to.unitId)) throw forbidden('confirm');
    if (givenBy === this.actor.id)
      throw new ProblemError('samePersonRefused', 'giver and receiver must be two people');
  }

  private async openIncident(
    dossierId: string,
    { holder }: Whereabouts,
    type: IncidentType,
    note: string,
  ): Promise<string> {
    const { sql, at } = this.scope;
    const unitId = holder.unitId ?? this.actor.unitId;
    const calendar = await this.calendars.forUnit(sql, unitId);
    return new IncidentRepository(this.scope).open({
      type,
      unitId,
      dossierId,
      consignmentId: null,
      manifestId: null,
      foundBy: this.actor.id,
      answerBy: answerByFor(officeDay(at), calendar),
      facts: { note, lines: [] },
    });
  }
}

const subjectOf = (id: string) => ({ type: 'dossier', id }) as const;

function forbidden(action: string): ProblemError {
  return new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
}
