import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { WriteToApplicant } from '../../applicant-messages/use-cases/write-to-applicant';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import type { Dossier } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { DossierDetail } from '../queries/dossier-detail';
import type { DetailRow } from '../queries/dossier-detail.query';
import type { DossierFactsRow } from '../queries/dossier-facts.query';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { takenMeanwhile } from '../queries/taken-meanwhile.query';
import type { ActionCommand } from './action-command';
import { ActionEffects } from './action-effects';
import { refuseForbidden } from './allowed-action';
import { refuseMisplacedMembers } from './command-members';
import { withGivenReason } from './given-reason';

@Injectable()
export class ActOnDossier {
  constructor(
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
    private readonly detail: DossierDetail,
    private readonly messages: WriteToApplicant,
  ) {}

  /**
   * Moves a dossier one step of the workflow, writes who did it, and puts what the applicant is told
   * of it into the outbox; all of it or nothing.
   */
  run(
    dossierId: string,
    version: number,
    command: ActionCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      refuseMisplacedMembers(command);
      const dossiers = new DossierRepository(sql);
      const dossier = await dossiers.lockVisible(dossierId, actor);
      if (!dossier)
        throw (await takenMeanwhile(sql, dossierId, version, actor)) ?? notFound('the dossier');
      await refuseStale(sql, 'dossier', dossier.state, version);
      const row = await this.detail.find(sql, dossierId, actor);
      refuseForbidden(row, command, actor);
      const reasoned = await withGivenReason(scope, command.action, command);
      await this.perform(scope, dossier, reasoned, actor, row.facts);
      await dossiers.save(dossier, version);
      if (command.message) {
        const { id, receivedUnitId } = dossier.state;
        const subject = { id, receivedUnitId, places: Object.values(row.facts.places) };
        await this.messages.run(scope, subject, command.message, actor, ['message']);
      }
      const after = await this.detail.find(sql, dossierId, actor);
      return this.detail.shown(sql, withRequester(after, command, actor), actor);
    });
  }

  private async perform(
    scope: TransactionScope,
    dossier: Dossier,
    command: ActionCommand,
    actor: Actor,
    facts: DossierFactsRow,
  ): Promise<void> {
    const before = dossier.state;
    const calendar = await this.calendars.forUnit(scope.sql, before.competentUnitId);
    dossier.perform(command.action, scope.at, calendar);
    await new ActionEffects(scope, actor, calendar).apply(before, dossier, command, facts);
  }
}

/** The journal is written when the change ends: who has just asked does not stand in it yet. */
function withRequester(row: DetailRow, { action }: ActionCommand, actor: Actor): DetailRow {
  if (action !== 'requestWithdrawal') return row;
  return { ...row, facts: { ...row.facts, withdrawalRequestedBy: actor.id } };
}
