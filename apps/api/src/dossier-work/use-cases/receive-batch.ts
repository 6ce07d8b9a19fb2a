import { Injectable } from '@nestjs/common';
import type { Language } from '@motcua/shared-problem';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { OpenDossier } from '../../dossier-intake/use-cases/open-dossier';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Replay } from '../../platform/idempotency/idempotency';
import { BatchRepository } from '../data/batch.repository';
import { ProblemError } from '../../platform/problem/problem-error';
import {
  type BatchCommand,
  BatchIntake,
  type BatchRowCommand,
  intakeOf,
  ruledOut,
} from './batch-intake';
import { actOfRow, RowByRow } from './row-by-row';

interface OpenedRow {
  readonly id: string;
  readonly charged: { readonly total: number; readonly notSet: number };
}

@Injectable()
export class ReceiveBatch {
  constructor(
    private readonly rowByRow: RowByRow,
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly openDossier: OpenDossier,
    private readonly intake: BatchIntake,
  ) {}

  /** Receives many dossiers of one kind from one person; each has its own code, date and receipt. */
  async run(
    command: BatchCommand,
    actor: Actor,
    act: Act,
    language: Language,
  ): Promise<JsonDocument> {
    await this.rowByRow.replayAnswered(act);
    await this.intake.refuse(command, actor);
    const id = await this.begin(command, actor, act);
    const batches = new BatchRepository(this.sql);
    const received: string[] = [];
    const charged = { total: 0, notSet: 0 };
    const rows = await this.rowByRow.run({
      act,
      language,
      rows: command.rows,
      work: async (row, rowAct, no) => {
        const document = await this.open(command, row, received, actor, rowAct);
        const { id: dossierId, charged: asked } = JSON.parse(document) as OpenedRow;
        charged.total += asked.total;
        charged.notSet += asked.notSet;
        await batches.addRow(id, no, dossierId);
        received.push(dossierId);
        return new JsonDocument(document);
      },
    });
    const count = received.length;
    const refused = rows.length - count;
    return this.rowByRow.answer(act, { id, received: count, refused, charged, rows });
  }

  /** The rows before are no duplicates of this one: the person handed them in side by side. */
  private async open(
    command: BatchCommand,
    row: BatchRowCommand,
    received: readonly string[],
    actor: Actor,
    act: Act,
  ): Promise<string> {
    const { draftId, ...matter } = intakeOf(command, row);
    // The draft becomes the first dossier of the batch.
    const intake = draftId && received.length === 0 ? { ...matter, draftId } : matter;
    try {
      return await opened(() => this.openDossier.run(intake, actor, act));
    } catch (error) {
      const isDoubtful = error instanceof ProblemError && error.type === 'duplicateUndecided';
      if (!isDoubtful || received.length === 0) throw error;
      const notDuplicate = ruledOut(command, received);
      return opened(() => this.openDossier.run({ ...intake, notDuplicate }, actor, act));
    }
  }

  /** The batch itself, once, also when the request is sent again. */
  private async begin(command: BatchCommand, actor: Actor, act: Act): Promise<string> {
    const text = await opened(() =>
      this.transaction.run(actOfRow(act, 0), async ({ sql, journal, at }) => {
        const id = uuidv7();
        const { procedureCode, caseNo, rows } = command;
        await new BatchRepository(sql).insert({
          id,
          unitId: actor.unitId,
          procedureCode,
          caseNo,
          rowsAsked: rows.length,
          receivedBy: actor.id,
          receivedAt: at,
        });
        journal.append({
          subjectType: 'dossierBatch',
          subjectId: id,
          type: 'dossierBatch.received',
          unitId: actor.unitId,
          data: { procedureCode, caseNo, rows: rows.length },
        });
        return { id };
      }),
    );
    return (JSON.parse(text) as { id: string }).id;
  }
}

/** The text of a reply, whether it was made now or before. */
async function opened(work: () => Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    if (error instanceof Replay) return error.reply.body;
    throw error;
  }
}
