import { Injectable } from '@nestjs/common';
import type { Language } from '@motcua/shared-problem';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import { rowsToHandOver } from '../queries/work-load.query';
import { ChangeClaim } from './change-claim';
import { RowByRow } from './row-by-row';

export interface HandOverCommand {
  readonly fromStaffId: string;
  readonly toStaffId: string;
  readonly reason: string;
}

@Injectable()
export class HandOverWork {
  constructor(
    private readonly sql: PoolSql,
    private readonly rowByRow: RowByRow,
    private readonly changeClaim: ChangeClaim,
  ) {}

  /** Gives the open work of somebody who is away to a colleague; each dossier answers for itself. */
  async run(
    { fromStaffId, toStaffId, reason }: HandOverCommand,
    actor: Actor,
    act: Act,
    language: Language,
  ): Promise<JsonDocument> {
    await this.rowByRow.replayAnswered(act);
    if (fromStaffId === toStaffId) throw refusedField(['toStaffId'], 'notAllowedHere');
    const rows = await rowsToHandOver(this.sql, fromStaffId, actor.unitsFor('dossier.assign'));
    const command = { act: 'assign', assigneeId: toStaffId, reason } as const;
    const outcomes = await this.rowByRow.run({
      act,
      language,
      rows,
      // A request that is sent again finds fewer rows: a row is known by its dossier, not its place.
      work: ({ dossierId, version }) =>
        this.changeClaim.run(dossierId, version, command, actor, {
          journalActor: act.journalActor,
        }),
    });
    return this.rowByRow.answer(act, { rows: outcomes });
  }
}
