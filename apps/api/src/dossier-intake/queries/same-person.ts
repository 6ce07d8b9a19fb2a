import type { Actor } from '../../access/actor';
import { type SightOptions, visibleDossiers } from '../../access/visible-dossiers';
import type { Parameters } from '../../platform/database/sql';

/**
 * The dossiers of the applicant of one dossier, as a condition on `d`: those with the same personal
 * id or the same tax number, and itself. Without either number nobody can be told from a namesake.
 * With `alsoBrought` also those that the same person brought for somebody else.
 * The dossier that is named must be visible too, or the condition finds nothing.
 */
export function samePersonAs(
  dossierId: string,
  actor: Actor,
  parameters: Parameters,
  { reason, alsoBrought = false }: SightOptions & { readonly alsoBrought?: boolean } = {},
): string {
  const id = parameters.add(dossierId);
  const visible = visibleDossiers(actor, parameters, 'known', { reason });
  const others = (column: string): string => `union all select other.id from dossier other
    join known on other.${column} = known.${column}`;
  const brought = alsoBrought
    ? `union all select other.id from dossier other
        join known on other.submitter ->> 'personalId' = known.applicant_personal_id`
    : '';
  return `d.id in (with known as materialized (select known.* from dossier known
      where known.id = ${id}::uuid and ${visible})
    select known.id from known ${others('applicant_personal_id')} ${others('applicant_tax_number')} ${brought})`;
}
