import { isFinal } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { TransferGate } from '../../organisation/transfer-gate';
import type { Sql } from '../../platform/database/sql';
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

/** Digitising is a task of its own in the decision that hands a procedure over to the Post. */
export async function refuseNotHandedOver(
  sql: Sql,
  actor: Actor,
  { receivedUnitId, procedureCode }: ReachedDossier,
  day: LocalDate,
): Promise<void> {
  if (!actor.isPostalStaff) return;
  const question = { unitId: receivedUnitId, procedureCode, task: 'digitise', day } as const;
  if (await new TransferGate().mayAct(sql, question)) return;
  const reason = 'notHandedOver';
  throw new ProblemError('gateRefused', 'digitising is not handed over', { reason });
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
