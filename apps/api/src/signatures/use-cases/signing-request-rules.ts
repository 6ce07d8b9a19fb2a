import type { Actor } from '../../access/actor';
import { refuseFinal } from '../../documents/use-cases/document-rules';
import type { ReachedDossier } from '../../dossier-intake/queries/dossier-reach.query';
import { ProblemError } from '../../platform/problem/problem-error';
import type { SigningRequestRow } from '../data/signing-request.repository';

/** The signature of the authority is given where the dossier lies, never by the Post. */
export function refuseUnauthorised(dossier: ReachedDossier, actor: Actor): void {
  if (actor.employer === 'post' || !actor.mayAtAny('dossier.decide', dossier.places))
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
