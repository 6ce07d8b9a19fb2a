import { isFinal } from '@motcua/dossier-domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { DuplicateDecisionRepository } from '../../dossier-intake/data/duplicate-decision.repository';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import type { Sql } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';

export interface DuplicateVerdict {
  readonly earlierId: string;
  /** What was compared with it: a draft, or a dossier that has its number already. */
  readonly draftId?: string;
  readonly dossierId?: string;
  readonly outcome: 'notDuplicate' | 'sameCase';
  readonly reason: string;
}

export interface RecordedVerdict {
  readonly id: string;
  readonly earlierId: string;
  readonly earlierCode: string;
  readonly outcome: 'notDuplicate' | 'sameCase';
}

@Injectable()
export class DecideDuplicate {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Records whether two are one matter. A draft of the same matter ends in favour of the earlier
   * dossier; a numbered dossier is never deleted, the decision only links the two.
   */
  run(verdict: DuplicateVerdict, actor: Actor, act: Act): Promise<RecordedVerdict> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      const { draftId, dossierId, earlierId, outcome, reason } = verdict;
      if ((draftId === undefined) === (dossierId === undefined))
        throw refusedField(['draftId'], draftId === undefined ? 'required' : 'notAllowedHere');
      if (dossierId === earlierId) throw refusedField(['dossierId'], 'duplicateItems');
      const earlier = await reach(sql, earlierId, actor, 'earlierId');
      if (draftId !== undefined && outcome === 'sameCase')
        await endDraft(scope, draftId, earlier, actor);
      if (draftId !== undefined && outcome === 'notDuplicate')
        await lockOpenDraft(sql, draftId, actor);
      const later =
        dossierId === undefined ? null : await reach(sql, dossierId, actor, 'dossierId');
      const id = uuidv7();
      const isNew = await new DuplicateDecisionRepository(sql).insert({
        id,
        earlierId: earlier.id,
        draftId: draftId ?? null,
        dossierId: later?.id ?? null,
        outcome,
        reason,
        unitId: actor.unitId,
        decidedBy: actor.id,
        decidedAt: at,
      });
      if (!isNew) throw new ProblemError('conflict', 'these two were decided about before');
      record(scope, verdict, actor);
      return { id, earlierId: earlier.id, earlierCode: earlier.code, outcome };
    });
  }
}

/** Both sides tell of the decision: the earlier dossier, and the draft or dossier compared with it. */
function record({ journal }: TransactionScope, verdict: DuplicateVerdict, actor: Actor): void {
  const { earlierId, draftId, dossierId, outcome, reason } = verdict;
  const type = outcome === 'sameCase' ? 'dossier.duplicateFound' : 'dossier.duplicateRuledOut';
  const unitId = actor.unitId;
  journal.append({
    subjectType: 'dossier',
    subjectId: earlierId,
    type,
    unitId,
    data: { reason, ...(draftId ? { draftId } : { laterIds: [dossierId] }) },
  });
  const data = { reason, earlierIds: [earlierId] };
  if (dossierId !== undefined)
    journal.append({ subjectType: 'dossier', subjectId: dossierId, type, unitId, data });
  if (draftId !== undefined)
    journal.append({
      subjectType: 'draft',
      subjectId: draftId,
      type: outcome === 'sameCase' ? 'draft.merged' : 'draft.duplicateRuledOut',
      unitId,
      data,
    });
}

async function reach(sql: Sql, id: string, actor: Actor, field: string): Promise<ReachedDossier> {
  try {
    return await lockDossier(sql, id, actor);
  } catch (error) {
    if (error instanceof ProblemError && error.type === 'notFound')
      throw refusedField([field], 'unknownReference');
    throw error;
  }
}

async function endDraft(
  { sql, at }: TransactionScope,
  draftId: string,
  earlier: ReachedDossier,
  actor: Actor,
): Promise<void> {
  await lockOpenDraft(sql, draftId, actor);
  if (isFinal(earlier.status)) await refuseScans(sql, draftId, earlier);
  await sql.execute(
    `update draft set ended_at = $2, dossier_id = $3, version = version + 1 where id = $1`,
    [draftId, at, earlier.id],
  );
}

/** The scans of the draft go to the earlier dossier, and a closed one takes no file. */
async function refuseScans(sql: Sql, draftId: string, { status }: ReachedDossier): Promise<void> {
  const [draft] = await sql.query<{ has_scans: boolean }>(
    `select jsonb_path_exists(content, '$.files[0]') as has_scans from draft where id = $1`,
    [draftId],
  );
  if (!draft?.has_scans) return;
  throw new ProblemError('actionNotAllowed', `the dossier is ${status}`, {
    dossierStatus: status,
    availableActions: [],
    sentence: {
      vi: 'Hồ sơ trước đã kết thúc, không nhận thêm tệp quét. Bỏ tệp quét khỏi hồ sơ đang nhập, hoặc tiếp nhận đây là việc khác.',
      en: 'The earlier dossier is closed and takes no more scans. Remove the scans from this intake, or receive it as another matter.',
    },
  });
}

async function lockOpenDraft(sql: Sql, draftId: string, actor: Actor): Promise<void> {
  const [row] = await sql.query<{ ended_at: Date | null }>(
    `select ended_at from draft where id = $1
       and (staff_id = $2 or unit_id = any($3::uuid[])) for update`,
    [draftId, actor.id, actor.unitsFor('dossier.receive')],
  );
  if (!row) throw refusedField(['draftId'], 'unknownReference');
  if (row.ended_at) throw new ProblemError('conflict', 'the draft has ended already');
}
