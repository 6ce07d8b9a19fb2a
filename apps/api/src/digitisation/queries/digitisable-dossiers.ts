import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { isHandedOver } from '../../dossier-reach/queries/handed-over';
import type { Parameters } from '../../platform/database/sql';

/** Whether a scan was brought by somebody of the Post, by the id of its batch (SQL). */
export const isBroughtByPost = (batchId: string): string => `exists (select from scan_batch brought
  join staff bearer on bearer.id = brought.uploaded_by
  where brought.id = ${batchId} and bearer.employer = 'post')`;

/** Of the dossiers an actor sees, those whose papers they may file on a day. */
export function digitisableDossiers(
  actor: Actor,
  parameters: Parameters,
  alias: string,
  day: LocalDate,
): string {
  const units = `${parameters.add(actor.unitsFor('dossier.digitise'))}::uuid[]`;
  const place = ['received', 'competent', 'helped']
    .map((each) => `${alias}.${each}_unit_id = any(${units})`)
    .join(' or ');
  if (!actor.isPostalStaff) return `(${place})`;
  return `((${place}) and ${isHandedOver(alias, 'digitise', `${parameters.add(day)}::date`)})`;
}
