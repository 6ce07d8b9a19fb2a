import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { documentMembers } from './document.query';

const mostPlaces = 5;

/**
 * A document that was just filed, and where the same bytes lie already: in this dossier first, then
 * in others that the actor may see, newest first. Of dossiers out of sight nothing is told.
 */
export async function addedDocumentOf(
  sql: Sql,
  dossierId: string,
  no: number,
  actor: Actor,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const [id, own] = [parameters.add(dossierId), parameters.add(no)];
  const visible = visibleDossiers(actor, parameters, 'e');
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${documentMembers}, 'dossierId', d.id, 'version', d.version,
         'sameFileIn', coalesce(o.places, '[]'))::text as text, d.version
     from dossier_document f join stored_file s on s.sha256 = f.sha256
       join dossier d on d.id = f.dossier_id,
       lateral (select jsonb_agg(p.place order by p.is_here desc, p.uploaded_at desc, p.no) as places
         from (select n.dossier_id = d.id as is_here, n.uploaded_at, n.no, jsonb_build_object(
               'dossierId', e.id, 'code', e.code, 'no', n.no, 'purpose', n.purpose,
               'paperName', (select coalesce(c.short_name, c.name) from dossier_component c
                 where c.dossier_id = n.dossier_id and c.no = n.component_no),
               'fileName', n.file_name) as place
           from dossier_document n join dossier e on e.id = n.dossier_id
           where n.sha256 = f.sha256 and n.removed_at is null and n.destroyed_at is null
             and (n.dossier_id, n.no) <> (f.dossier_id, f.no) and ${visible}
           order by 1 desc, 2 desc, 3 limit ${mostPlaces}) p) o
     where f.dossier_id = ${id} and f.no = ${own}`,
    parameters.values,
  );
  if (!row) throw notFound('the document');
  return new JsonDocument(row.text, row.version);
}
