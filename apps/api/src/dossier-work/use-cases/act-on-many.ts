import { Injectable } from '@nestjs/common';
import type { Language } from '@motcua/shared-problem';
import type { Actor } from '../../access/actor';
import { ActOnDossier } from '../../dossier-intake/use-cases/act-on-dossier';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refusedField } from '../../platform/problem/problem-error';
import { ChangeClaim } from './change-claim';
import { refuseRepeated, RowByRow } from './row-by-row';

/** What is done to many dossiers alike; acts that need their own words for each are not here. */
export const manyActions = [
  'transfer',
  'take',
  'submitForSignature',
  'approve',
  'registerResultArrival',
  'assign',
] as const;
export type ManyAction = (typeof manyActions)[number];

export interface ActOnManyCommand {
  readonly action: ManyAction;
  readonly assigneeId?: string;
  readonly reason?: string;
  readonly shelf?: string;
  readonly rows: readonly { readonly dossierId: string; readonly version: number }[];
}

@Injectable()
export class ActOnMany {
  constructor(
    private readonly rowByRow: RowByRow,
    private readonly actOnDossier: ActOnDossier,
    private readonly changeClaim: ChangeClaim,
  ) {}

  /** One act on many dossiers, each at the version that was seen; each row succeeds or fails alone. */
  async run(
    command: ActOnManyCommand,
    actor: Actor,
    act: Act,
    language: Language,
  ): Promise<JsonDocument> {
    await this.rowByRow.replayAnswered(act);
    refuseMisplaced(command);
    const { action, assigneeId, reason, shelf, rows } = command;
    refuseRepeated(rows);
    const outcomes = await this.rowByRow.run({
      act,
      language,
      rows,
      work: ({ dossierId, version }, rowAct) =>
        action === 'assign'
          ? this.changeClaim.run(
              dossierId,
              version,
              {
                act: 'assign',
                ...(assigneeId ? { assigneeId } : {}),
                ...(reason ? { reason } : {}),
              },
              actor,
              rowAct,
            )
          : this.actOnDossier.run(
              dossierId,
              version,
              { action, ...(shelf ? { shelf } : {}), ...(reason ? { reason } : {}) },
              actor,
              rowAct,
            ),
    });
    return this.rowByRow.answer(act, { rows: outcomes });
  }
}

function refuseMisplaced({ action, assigneeId, reason, shelf }: ActOnManyCommand): void {
  if (action === 'assign' && assigneeId === undefined)
    throw refusedField(['assigneeId'], 'required');
  if (action !== 'assign' && assigneeId !== undefined)
    throw refusedField(['assigneeId'], 'notAllowedHere');
  if (action !== 'registerResultArrival' && shelf !== undefined)
    throw refusedField(['shelf'], 'notAllowedHere');
  if (action !== 'assign' && action !== 'submitForSignature' && reason !== undefined)
    throw refusedField(['reason'], 'notAllowedHere');
}
