import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import type { ShortMemory } from '../../platform/database/short-memory';
import { Parameters, type TransactionSql } from '../../platform/database/sql';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { DossierState } from '../data/dossier';
import { DuplicateDecisionRepository } from '../data/duplicate-decision.repository';
import { dossiersToDecideAbout } from '../queries/possible-duplicates.query';
import type { IntakeCommand } from './intake-command';

/** Reception waits until somebody has compared the dossiers of the same person and procedure. */
export class DuplicateCheck {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
    private readonly memory: ShortMemory,
  ) {}

  async refuseUndecided(command: IntakeCommand): Promise<void> {
    // A refusal may itself be the answer to a duplicate.
    if (command.firstAct === 'proposeRefusal') return;
    const { personalId, taxNumber } = command.applicant;
    const { sql, at } = this.scope;
    if (command.notDuplicate) await this.refuseUnknown(command.notDuplicate.dossierIds);
    if (!personalId && !taxNumber) return;
    onePersonAtATime(sql, personalId ?? taxNumber ?? '');
    const decided = new Set(command.notDuplicate?.dossierIds);
    const found = await dossiersToDecideAbout(
      sql,
      this.memory,
      { procedureCode: command.procedureCode, personalId, taxNumber },
      this.actor,
      at,
    );
    const undecided = found.filter(({ id }) => !decided.has(id));
    if (undecided.length > 0)
      throw new ProblemError('duplicateUndecided', 'a dossier of this person is undecided', {
        duplicates: undecided.map(({ code }) => code),
      });
  }

  /** Keeps the clerk's decision with the new dossier, in its rows and in its journal. */
  async record({ notDuplicate, draftId }: IntakeCommand, dossier: DossierState): Promise<void> {
    if (!notDuplicate) return;
    const { sql, at, journal } = this.scope;
    const decisions = new DuplicateDecisionRepository(sql);
    const earlierIds = [...new Set(notDuplicate.dossierIds)];
    for (const earlierId of earlierIds)
      await decisions.insert({
        id: uuidv7(),
        earlierId,
        draftId: draftId ?? null,
        dossierId: dossier.id,
        outcome: 'notDuplicate',
        reason: notDuplicate.reason,
        unitId: dossier.receivedUnitId,
        decidedBy: this.actor.id,
        decidedAt: at,
      });
    journal.append({
      subjectType: 'dossier',
      subjectId: dossier.id,
      type: 'dossier.duplicateRuledOut',
      unitId: dossier.receivedUnitId,
      data: { earlierIds, reason: notDuplicate.reason },
    });
  }

  private async refuseUnknown(dossierIds: readonly string[]): Promise<void> {
    const parameters = new Parameters();
    const ids = parameters.add(dossierIds);
    const rows = await this.scope.sql.query<{ id: string }>(
      `select d.id from dossier d where d.id = any(${ids}::uuid[])
         and ${visibleDossiers(this.actor, parameters)}`,
      parameters.values,
    );
    const known = new Set(rows.map(({ id }) => id));
    const unknown = dossierIds.findIndex((id) => !known.has(id));
    if (unknown >= 0)
      throw refusedField(['notDuplicate', 'dossierIds', unknown], 'unknownReference');
  }
}

/** Two counters that receive the same person at once go one after the other: the second one sees. */
function onePersonAtATime(sql: TransactionSql, number: string): void {
  sql.later(
    `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':applicant:' || $1, 0))`,
    [number],
  );
}
