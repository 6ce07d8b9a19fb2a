import { isCopiedWithoutOriginal, type DossierAction } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { isHeldPaper } from '../../custody/paper-holder';
import { unitHolder } from '../../custody/queries/holder.query';
import { takePapers } from '../../paper-reuse/use-cases/take-papers';
import { takingDossier } from '../../paper-reuse/use-cases/taking-dossier';
import type { TransactionScope } from '../../platform/database/transaction';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ComponentRow, DossierRepository } from '../data/dossier.repository';
import type { TickCommand } from './intake-command';
import { namesMissingOf } from './missing-papers';

/**
 * What the desk found the papers of an existing dossier to be: its ticks, what it took from the
 * store, and that it holds the sheets from now on. Answers all papers as they stand then.
 */
export async function checkPapers(
  scope: TransactionScope,
  actor: Actor,
  dossierId: string,
  components: readonly TickCommand[],
  action: DossierAction,
): Promise<readonly ComponentRow[]> {
  const { sql } = scope;
  const dossiers = new DossierRepository(sql);
  const ticks = components.map((tick) => ({
    no: tick.no,
    state: tick.state,
    kind: tick.kind ?? null,
    copies: tick.copies ?? (tick.state === 'present' && tick.kind !== 'electronic' ? 1 : 0),
    certifiedCopies: tick.certifiedCopies ?? 0,
    sheets: tick.sheets ?? 0,
    note: tick.note ?? null,
  }));
  ticks.forEach((tick, index) => {
    if (tick.state === 'present' && tick.kind === null)
      throw refusedField(['components', index, 'kind'], 'required');
    if (isCopiedWithoutOriginal(tick))
      throw refusedField(['components', index, 'certifiedCopies'], 'notAllowedHere');
  });
  if ((await dossiers.tickComponents(dossierId, ticks)) !== ticks.length)
    throw refusedField(['components'], 'unknownReference');
  if (components.some(({ reuse }) => reuse))
    await takePapers(scope, await takingDossier(sql, dossierId), components, actor);
  const rows = await dossiers.components(dossierId);
  const brought = ticks.map(({ no }) => no);
  if (rows.some((row) => brought.includes(row.no) && isHeldPaper(row)))
    await holdPapers(scope, actor, dossierId, action);
  return rows;
}

/** A receipt is never given for less than the mandatory papers; the answer names them. */
export function refuseLackingPapers(rows: readonly ComponentRow[]): void {
  const missingPapers = namesMissingOf(rows);
  if (missingPapers.length > 0)
    throw new ProblemError('papersMissing', 'mandatory papers are missing', { missingPapers });
}

/** The first sheet of a dossier that had none until now. */
async function holdPapers(
  scope: TransactionScope,
  actor: Actor,
  dossierId: string,
  action: DossierAction,
): Promise<void> {
  const custody = new Custody(scope);
  const subject = { type: 'dossier', id: dossierId } as const;
  if (await custody.whereabouts(subject)) return;
  const desk = await unitHolder(scope.sql, actor.unitId, officeDay(scope.at));
  await custody.begin(subject, desk, actor.id, action);
}
