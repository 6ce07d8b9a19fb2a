import { type DossierStatus, isFinal, mayChangeResult } from '@motcua/dossier-domain';
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
  if (isFinal(status))
    throw closed(status, {
      vi: 'Hồ sơ đã kết thúc, không thêm hay bỏ tệp được nữa.',
      en: 'The dossier is closed; files can no longer be added or removed.',
    });
}

/** What was decided stays as it was decided: another result is another decision. */
export function refuseClosed(dossier: ReachedDossier, purpose: DocumentPurpose): void {
  refuseFinal(dossier);
  if (purpose === 'result' && !mayChangeResult(dossier.status))
    throw closed(dossier.status, {
      vi: 'Tệp kết quả chỉ thêm hoặc bỏ khi hồ sơ đang giải quyết. Kết quả đã ký mà sai: bấm «Sửa kết quả sai».',
      en: 'The file of a result comes in or goes out only while the dossier is worked on. Correct a signed result that is wrong.',
    });
}

function closed(status: DossierStatus, sentence: { vi: string; en: string }): ProblemError {
  return new ProblemError('actionNotAllowed', `the dossier is ${status}`, {
    dossierStatus: status,
    availableActions: [],
    sentence,
  });
}
