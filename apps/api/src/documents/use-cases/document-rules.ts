import { isFinal } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import type { ReachedDossier } from '../../dossier-intake/queries/dossier-reach.query';
import { ProblemError } from '../../platform/problem/problem-error';
import { type DocumentPurpose, permissionsFor } from '../document-purpose';

export function refuseForbidden(
  actor: Actor,
  purpose: DocumentPurpose,
  { places }: ReachedDossier,
): void {
  const needed = permissionsFor[purpose];
  if (needed.some((permission) => actor.mayAtAny(permission, places))) return;
  throw new ProblemError('forbidden', `a ${purpose} needs ${needed.join(' or ')}`, {
    permission: needed.join(', '),
  });
}

/** What was handed back or sent away is closed: its papers stay as they were. */
export function refuseFinal({ status }: ReachedDossier): void {
  if (!isFinal(status)) return;
  throw new ProblemError('actionNotAllowed', `the dossier is ${status}`, {
    dossierStatus: status,
    availableActions: [],
    sentence: {
      vi: 'Hồ sơ đã kết thúc, không thêm hay bỏ tệp được nữa.',
      en: 'The dossier is closed; files can no longer be added or removed.',
    },
  });
}
