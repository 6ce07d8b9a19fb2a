import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { DossierState } from '../data/dossier';
import { RefusalRepository } from '../data/refusal.repository';
import { SupplementRepository } from '../data/supplement.repository';
import { reportPlaceOf } from './report-place';
import type { IntakeCommand } from './intake-command';
import { supplementDeadline } from './supplement-deadline';

/** What the first official act leaves besides the dossier itself. */
export class FirstActRecords {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  /** A dossier collected at home was filed when the hand-over minutes were signed (QĐ 45/2016, 7.4). */
  async filingTime({ consignmentId, channel }: IntakeCommand): Promise<Date> {
    if (consignmentId === undefined) return this.scope.at;
    if (channel !== 'post') throw refusedField(['consignmentId'], 'notAllowedHere');
    const [row] = await this.scope.sql.query<{ filed_at: Date | null }>(
      `select filed_at from consignment where id = $1 and kind = 'collection'
         and to_unit_id = any($2::uuid[]) and dossier_id is null for update`,
      [consignmentId, this.actor.unitsFor('dossier.receive')],
    );
    if (!row) throw refusedField(['consignmentId'], 'unknownReference');
    if (!row.filed_at)
      throw new ProblemError('actionNotAllowed', 'the hand-over is not signed yet', {
        action: 'receive',
      });
    return row.filed_at;
  }

  /** Two people may not open the same draft twice. */
  async refuseEndedDraft({ draftId }: IntakeCommand): Promise<void> {
    if (draftId === undefined) return;
    const [row] = await this.scope.sql.query<{ ended_at: Date | null }>(
      `select ended_at from draft where id = $1 and unit_id = any($2::uuid[]) for update`,
      [draftId, this.actor.unitsFor('dossier.draft')],
    );
    if (!row) throw refusedField(['draftId'], 'unknownReference');
    if (row.ended_at) throw new ProblemError('conflict', 'the draft has become a dossier already');
  }

  async write(command: IntakeCommand, dossier: DossierState): Promise<void> {
    const { sql, at } = this.scope;
    if (command.draftId)
      await sql.execute(
        `update draft set ended_at = $2, dossier_id = $3, version = version + 1 where id = $1`,
        [command.draftId, at, dossier.id],
      );
    if (command.consignmentId)
      // What the courier took at the door was for this dossier.
      await sql.execute(
        `with told as (update held_money set dossier_id = $2, version = version + 1
           where consignment_id = $1 and dossier_id is null and status = 'held')
         update consignment set dossier_id = $2 where id = $1`,
        [command.consignmentId, dossier.id],
      );
    if (command.firstAct === 'requestSupplement') await this.supplement(command, dossier);
    if (command.firstAct === 'proposeRefusal') await this.refusal(command, dossier);
    this.journal(command, dossier);
  }

  private async supplement(
    command: IntakeCommand,
    { id, receivedUnitId }: DossierState,
  ): Promise<void> {
    const { sql, at } = this.scope;
    await new SupplementRepository(sql).insert({
      dossierId: id,
      no: 1,
      requestedBy: this.actor.id,
      requestedAt: at,
      lines: command.lines ?? [],
      reason: command.reason ?? '',
      deadline: await supplementDeadline(sql, command.deadline, receivedUnitId, at),
      contact: command.contact,
    });
  }

  private async refusal(command: IntakeCommand, { id }: DossierState): Promise<void> {
    const { sql, at } = this.scope;
    await new RefusalRepository(sql).propose({
      dossierId: id,
      proposedBy: this.actor.id,
      proposedAt: at,
      lines: command.lines ?? [],
      legalGround: command.legalGround ?? null,
      otherOffice: command.otherOffice ?? null,
      reason: command.reason ?? '',
    });
  }

  private journal(command: IntakeCommand, dossier: DossierState): void {
    const { journal } = this.scope;
    const subject = {
      subjectType: 'dossier',
      subjectId: dossier.id,
      unitId: dossier.receivedUnitId,
    };
    const facts = {
      ...reportPlaceOf(dossier),
      code: dossier.code,
      status: dossier.status,
      competentUnitId: dossier.competentUnitId,
      procedureVersionId: dossier.procedureVersionId,
    };
    if (command.firstAct === 'receive') {
      journal.append({
        ...subject,
        type: 'dossier.received',
        data: { ...facts, dueOn: dossier.clock.current?.dueOn ?? null },
      });
      const earlier = dossier.clock.current?.earlier;
      if (earlier)
        journal.append({
          ...subject,
          type: 'dossier.promisedEarlier',
          data: {
            oldDueAt: earlier.computedDueAt,
            newDueAt: earlier.promisedDueAt,
            reason: earlier.reason,
          },
        });
      return;
    }
    journal.append({ ...subject, type: 'dossier.registered', data: facts });
    const { reasonCode } = command;
    const said = {
      lines: (command.lines ?? []).map((line) => line.no),
      ...(reasonCode === undefined ? {} : { reasonCode }),
    };
    if (command.firstAct === 'requestSupplement')
      journal.append({
        ...subject,
        type: 'dossier.supplementRequested',
        data: { ...said, round: 1 },
      });
    if (command.firstAct === 'proposeRefusal')
      journal.append({
        ...subject,
        type: 'dossier.refusalProposed',
        data: said,
      });
  }
}
