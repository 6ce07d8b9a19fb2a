import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ActionNotAllowed, actionsFrom, clockAfter, clockOf } from '@motcua/dossier-domain';
import { makeTrackingSecret } from '@motcua/shared-identifiers';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import type { UnitOfDay } from '../../organisation/queries/unit.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { CorrectionRepository, type CorrectedField } from '../data/correction.repository';
import { type DossierState, warningOf } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { DossierDetail } from '../queries/dossier-detail';
import { dossierCode } from './dossier-code';
import { IntakeRules } from './intake-facts';
import { receivingUnit } from './receiving-unit';
import { reportPlaceOf } from './report-place';

export interface CorrectionCommand {
  readonly changes: readonly CorrectedField[];
  readonly reason: string;
}

@Injectable()
export class OpenCorrection {
  constructor(
    private readonly transaction: Transaction,
    private readonly rules: IntakeRules,
    private readonly calendars: WorkingCalendars,
    private readonly detail: DossierDetail,
  ) {}

  /** An error found after hand-back: the old dossier stays as it is, a linked one corrects it. */
  run(
    originalId: string,
    command: CorrectionCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const original = await new DossierRepository(sql).lockVisible(originalId, actor);
      if (!original) throw notFound('the dossier');
      const { state } = original;
      const corrections = new CorrectionRepository(sql);
      await refuseImpossible(state, corrections, actor);
      const unit = await receivingUnit(sql, actor, officeDay(at));
      await this.rules.refuseWhatIsNotHandedOver(
        sql,
        actor,
        unit.id,
        state.procedureCode,
        officeDay(at),
      );
      const correction = await this.assemble(scope, state, unit, actor);
      const secret = makeTrackingSecret((below) => randomInt(below));
      await corrections.insertDossier(correction, state.id, actor.counterId, secret);
      await corrections.referToPapers(correction.id, state.id, `Theo hồ sơ ${state.code}`);
      await corrections.link({
        ...command,
        dossierId: correction.id,
        originalId: state.id,
        by: actor.id,
        at,
      });
      tell(scope, state, correction, command);
      await new Custody(scope).begin(
        { type: 'dossier', id: correction.id },
        { kind: 'unit', id: unit.id, name: unit.shortName, unitId: unit.id },
        actor.id,
        'receive',
      );
      return this.detail.read(sql, correction.id, actor);
    });
  }

  private async assemble(
    { sql, at }: TransactionScope,
    original: DossierState,
    unit: UnitOfDay,
    actor: Actor,
  ): Promise<DossierState> {
    const { limit, policy } = original.clock;
    const calendar = await this.calendars.forUnit(sql, original.competentUnitId);
    const clock = clockAfter(clockOf(limit, policy), 'receive', at, calendar);
    return {
      ...original,
      id: uuidv7(),
      code: await dossierCode(sql, unit, officeDay(at)),
      status: 'received',
      version: 1,
      channel: 'counter',
      registeredBy: actor.id,
      receivedBy: actor.id,
      receiverEmployer: actor.kind === 'staff' ? actor.employer : null,
      receivedAt: at,
      filedAt: at,
      clock,
      dueSoonAt: warningOf(clock, calendar),
    };
  }
}

async function refuseImpossible(
  { id, status, receivedUnitId }: DossierState,
  corrections: CorrectionRepository,
  actor: Actor,
): Promise<void> {
  const permission = 'dossier.receive';
  if (!actor.mayAt(permission, receivedUnitId))
    throw new ProblemError('forbidden', 'the result was handed back elsewhere', { permission });
  // Before hand-back the result itself is corrected; nothing else leads out of a final status.
  if (status !== 'returned')
    throw new ActionNotAllowed('correctResult', status, actionsFrom(status));
  const open = await corrections.openCode(id);
  if (open !== undefined)
    throw new ProblemError('conflict', `the dossier is already being corrected by ${open}`, {
      sentence: {
        vi: `Hồ sơ này đang được đính chính bằng hồ sơ ${open}.`,
        en: `This dossier is already being corrected by ${open}.`,
      },
    });
}

function tell(
  { journal }: TransactionScope,
  original: DossierState,
  correction: DossierState,
  { changes, reason }: CorrectionCommand,
): void {
  journal.append({
    subjectType: 'dossier',
    subjectId: correction.id,
    type: 'dossier.received',
    unitId: correction.receivedUnitId,
    data: {
      ...reportPlaceOf(correction),
      code: correction.code,
      status: correction.status,
      competentUnitId: correction.competentUnitId,
      procedureVersionId: correction.procedureVersionId,
      dueOn: correction.clock.current?.dueOn ?? null,
      correctionOf: original.id,
    },
  });
  journal.append({
    subjectType: 'dossier',
    subjectId: original.id,
    type: 'dossier.correctionOpened',
    unitId: original.receivedUnitId,
    data: {
      correctionId: correction.id,
      correctionCode: correction.code,
      fields: changes.map(({ field }) => field),
      reason,
    },
  });
}
