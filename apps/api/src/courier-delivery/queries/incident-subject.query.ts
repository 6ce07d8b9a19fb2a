import type { Actor } from '../../access/actor';
import { visibleConsignments, visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { visibleManifests } from '../data/visible-manifests';

export interface IncidentSubject {
  /** The unit that answers for it. */
  readonly unitId: string;
  readonly unitIds: readonly (string | null)[];
  readonly dossierId: string | null;
  readonly courierId: string | null;
}

export interface NamedThings {
  readonly dossierId?: string;
  readonly consignmentId?: string;
  readonly manifestId?: string;
}

/** What it happened to, if the actor may see every thing that was named. */
export async function subjectOfIncident(
  sql: Sql,
  { dossierId, consignmentId, manifestId }: NamedThings,
  actor: Actor,
): Promise<IncidentSubject | undefined> {
  const parameters = new Parameters();
  const [consignment, manifest, dossier] = [consignmentId, manifestId, dossierId].map(
    (id) => `${parameters.add(id ?? null)}::uuid`,
  );
  const [row] = await sql.query<IncidentSubject & Record<string, unknown>>(
    `select coalesce(c.post_unit_id, m.from_unit_id, d.received_unit_id) as "unitId",
       array[c.post_unit_id, c.from_unit_id, c.to_unit_id, m.from_unit_id, m.to_unit_id,
         d.received_unit_id, d.competent_unit_id]::text[] as "unitIds",
       coalesce(d.id, c.dossier_id) as "dossierId",
       coalesce(c.courier_id, m.carrier_id) as "courierId"
     from (select 1) one
     left join consignment c on c.id = ${consignment}
       and ${visibleConsignments(actor, parameters)}
     left join manifest m on m.id = ${manifest} and ${visibleManifests(actor, parameters)}
     left join dossier d on d.id = ${dossier} and ${visibleDossiers(actor, parameters)}
     where (${consignment} is null or c.id is not null)
       and (${manifest} is null or m.id is not null)
       and (${dossier} is null or d.id is not null)`,
    parameters.values,
  );
  return row;
}
