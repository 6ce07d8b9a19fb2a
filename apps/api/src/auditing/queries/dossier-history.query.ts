import type { Actor } from '../../access/actor';
import { unitMemberOn } from '../../access/unit-of-day';
import { visibleIncidents } from '../../courier-delivery/data/visible-incidents';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';

const largestSequence = 2_147_483_647;

/** A reader sees what happened last; what lies further back comes page by page. */
const pageSize = 200;

/**
 * What of a carriage belongs into the history of its dossier: neither amounts, which stand with the
 * money, nor pictures, nor the ids of those who carried it.
 */
const shownFacts = `'{kind,status,before,attempt,reason,sealNo,nextAttemptOn,filedAt,type,answerBy,
  liableParty,evidence}'::text[]`;

const carriedFacts = `(select coalesce(jsonb_object_agg(f.key, f.value), '{}')
    from jsonb_each(j.data) f where f.key = any(${shownFacts}))
  || coalesce((select jsonb_build_object('manifestNumber', m.number) from manifest m
    where m.id = (j.data ->> 'manifestId')::uuid), '{}')`;

const columns = `j.id, j.subject_type, j.sequence, j.position, j.type, j.at, j.device_at, j.actor`;

/**
 * A dossier's own journal by sequence, complete at once, before anything is sealed: the last rows
 * before `before`. Among them stands what happened meanwhile to the consignments that carried it,
 * and of the incidents on the way those that the actor may see.
 */
export async function readDossierHistory(
  sql: Sql,
  dossierId: string,
  actor: Actor,
  before?: number,
): Promise<string> {
  const parameters = new Parameters();
  const dossier = `${parameters.add(dossierId)}::uuid`;
  const mark = `${parameters.add(before ?? largestSequence)}::integer`;
  const incidents = visibleIncidents(actor, parameters);
  const [row] = await sql.query<{ text: string }>(
    `with own as (
       select ${columns}, j.data, d.code as subject_name
       from journal j join dossier d on d.id = j.subject_id
       where j.subject_type = 'dossier' and j.subject_id = ${dossier} and j.sequence < ${mark}
       order by j.sequence desc limit ${pageSize}
     ),
     span as (
       select case when min(o.sequence) > 1
           then (array_agg(o.at order by o.sequence))[1] end as since,
         (select j.at from journal j where j.subject_type = 'dossier'
           and j.subject_id = ${dossier} and j.sequence = ${mark}) as until,
         min(o.sequence) as first
       from own o
     ),
     carriage as (select c.id, c.number, c.manifest_id from consignment c
       where c.dossier_id = ${dossier}),
     mishap as (
       select i.id, i.number from incident i where i.id in (
         select a.id from incident a where a.dossier_id = ${dossier}
         union select b.id from incident b join carriage g on g.id = b.consignment_id
         union select e.id from incident e join carriage g on g.manifest_id = e.manifest_id)
       and ${incidents}
     ),
     thing as (
       select 'consignment' as type, g.id, g.number from carriage g
       union all select 'incident', m.id, m.number from mishap m
     ),
     fact as (
       select o.*, max(o.at) over (order by o.sequence) as moment, 0 as rank from own o
       union all
       select ${columns}, ${carriedFacts}, t.number, j.at, 1
       from thing t join journal j on j.subject_type = t.type and j.subject_id = t.id, span s
       where (s.since is null or j.at >= s.since) and (s.until is null or j.at < s.until)
     )
     select json_build_object('items', coalesce((select json_agg(json_build_object('id', j.id,
         'subjectType', j.subject_type, 'subjectName', j.subject_name,
         'sequence', j.sequence, 'position', j.position, 'type', j.type, 'at', j.at,
         'deviceAt', j.device_at, 'actor', j.actor,
         'unitName', ${unitMemberOn("(j.actor ->> 'unitId')::uuid", 'short_name', officeDayOf('j.at'))},
         'data', j.data) order by j.moment, j.rank, j.subject_type, j.subject_name, j.sequence)
         from fact j), '[]'),
       'next', (select case when s.first > 1 then translate(rtrim(encode(convert_to(
         jsonb_build_array(s.first::text)::text, 'utf8'), 'base64'), '='), '+/', '-_')
         end from span s))::text as text`,
    parameters.values,
  );
  return row?.text ?? '{"items":[],"next":null}';
}
