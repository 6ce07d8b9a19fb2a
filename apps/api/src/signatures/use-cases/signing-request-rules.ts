import type { Actor } from '../../access/actor';
import { refuseFinal } from '../../documents/use-cases/document-rules';
import type { ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { ProblemError } from '../../platform/problem/problem-error';
import type { SigningRequestRow } from '../data/signing-request.repository';

/** The signature is that of the authority that is competent, never of another unit or the Post. */
export function refuseUnauthorised(dossier: ReachedDossier, actor: Actor): void {
  if (actor.employer === 'post' || !actor.mayAt('dossier.decide', dossier.competentUnitId))
    throw new ProblemError('forbidden', 'signing a paper needs dossier.decide', {
      permission: 'dossier.decide',
    });
  refuseFinal(dossier);
}

export function refuseSettled({ isWaiting }: SigningRequestRow): void {
  if (isWaiting) return;
  throw new ProblemError('actionNotAllowed', 'the request is settled', {
    availableActions: [],
    sentence: {
      vi: 'Giấy tờ này đã được ký hoặc đã trả lại. Tải lại danh sách.',
      en: 'This paper was signed or sent back already. Load the list again.',
    },
  });
}
