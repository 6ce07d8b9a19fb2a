import type { DossierStatus } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { SightOptions } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isOriginal } from '../data/originals.repository';
import { custodyTables, placesOf, visibleDossier } from './custody.query';

/** The originals of a dossier with whoever must get them back and whoever holds them now. */
export async function originalsOf(
  sql: Sql,
  dossierIdOrCode: string,
  actor: Actor,
  sight: SightOptions = {},
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const wanted = visibleDossier(dossierIdOrCode, actor, parameters, sight);
  const inside = parameters.add(actor.unitsFor('dossier.read'));
  const [row] = await sql.query<{ text: string }>(
    `with subject as (select 'dossier' as type, d.id, d.code, d.applicant_name, d.submitter_name
       from dossier d where ${wanted}),
     ${custodyTables(inside)}
     select jsonb_build_object('dossierId', subject.id, 'dossierCode', subject.code,
       'owner', jsonb_build_object('fullName', subject.applicant_name,
         'submitterName', subject.submitter_name),
       'holder', custody.facts -> 'holder',
       'items', coalesce((select jsonb_agg(jsonb_build_object('no', c.no,
           'shortName', coalesce(c.short_name, c.name), 'copies', c.copies, 'sheets', c.sheets,
           'handedBackAt', c.handed_back_at, 'handedBackTo', c.handed_back_to) order by c.no)
         from dossier_component c where c.dossier_id = subject.id and ${isOriginal('c')}), '[]')
     )::text as text
     from subject cross join custody`,
    parameters.values,
  );
  if (!row) throw notFound('the dossier');
  return new JsonDocument(row.text);
}

export interface HeldDossier {
  readonly id: string;
  readonly version: number;
  readonly status: DossierStatus;
  readonly receivedUnitId: string;
  /** The three places and whoever inherited them; a permission at any of them counts. */
  readonly places: readonly string[];
}

/** The dossier whose originals are to go back, locked; absent and not visible are the same 404. */
export async function lockHeldDossier(
  sql: Sql,
  dossierIdOrCode: string,
  actor: Actor,
  day: LocalDate,
): Promise<HeldDossier> {
  const parameters = new Parameters();
  const wanted = visibleDossier(dossierIdOrCode, actor, parameters, {});
  const [dossier] = await sql.query<HeldDossier & Record<string, unknown>>(
    `select d.id, d.version, d.status, d.received_unit_id as "receivedUnitId",
       ${placesOf('d', `${parameters.add(day)}::date`)}::text[] as places
     from dossier d where ${wanted} for update of d`,
    parameters.values,
  );
  if (!dossier) throw notFound('the dossier');
  return dossier;
}
