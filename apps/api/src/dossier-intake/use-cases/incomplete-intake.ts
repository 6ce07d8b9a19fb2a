import { isGroundedRefusal } from '@motcua/dossier-domain';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { IntakeCommand } from './intake-command';
import type { IntakeFacts } from './intake-facts';
import { namesOfMissing } from './missing-papers';

/** A receipt is never given for less than the mandatory papers; the answer names them. */
export function refuseIncomplete(command: IntakeCommand, { completeness }: IntakeFacts): void {
  const { firstAct, lines = [], reason = '', legalGround } = command;
  if (firstAct === 'receive' && !completeness.complete)
    throw new ProblemError('papersMissing', 'mandatory papers are missing', {
      missingPapers: namesOfMissing(completeness),
    });
  if (firstAct === 'requestSupplement') {
    if (lines.length === 0) throw refusedField(['lines'], 'tooFewItems', { min: 1 });
    if (reason === '') throw refusedField(['reason'], 'required');
  }
  if (firstAct === 'proposeRefusal') {
    if (reason === '') throw refusedField(['reason'], 'required');
    const checklistLines = lines.map((line) => line.no);
    if (!isGroundedRefusal({ reason, checklistLines, legalGround: legalGround ?? null }))
      throw refusedField(['lines'], 'tooFewItems', { min: 1 });
  }
  if (firstAct === 'receive' || firstAct === 'register') {
    if (lines.length > 0) throw refusedField(['lines'], 'notAllowedHere');
  }
}
