import type { Actor } from '../../access/actor';
import { inWorkingUnit, shownNumber } from '../../access/personal-data';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { samePersonAs } from '../../dossier-intake/queries/same-person';

/** Older ones say nothing new of a person; the list of dossiers has pages of its own. */
const readDossiers = 200;
const shownContacts = 10;
const shownPapers = 100;

/**
 * The applicant of a dossier, over all dossiers of theirs that the actor may see: how they were
 * called and reached over time, and which papers the office has of them.
 */
export async function findPerson(
  sql: Sql,
  dossierId: string,
  actor: Actor,
  reason: string | undefined,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const same = samePersonAs(dossierId, actor, parameters, { reason });
  const anyPart = samePersonAs(dossierId, actor, parameters, { reason, alsoBrought: true });
  const visible = visibleDossiers(actor, parameters, 'd', { reason });
  const own = inWorkingUnit(actor, parameters);
  const [row] = await sql.query<{ text: string | null }>(
    `with theirs as materialized (
       select d.*, ${shownNumber('d.applicant_personal_id', own)} as shown_personal_id,
         ${shownNumber('d.applicant_phone', own)} as shown_phone, ${own} as is_own
       from dossier d where ${same} and ${visible}
       order by d.registered_at desc, d.id desc limit ${readDossiers}),
       counted as (select count(*) as n,
           count(*) filter (where d.ended_at is null and d.returned_at is null) as open
         from dossier d where ${anyPart} and ${visible})
     select (select jsonb_build_object(
         'id', newest.id, 'kind', newest.applicant_kind, 'fullName', newest.applicant_name,
         'personalId', newest.shown_personal_id, 'taxNumber', newest.applicant_tax_number,
         'birthDate', newest.applicant_birth_date, 'sex', newest.applicant_sex,
         'personalDataMasked', not newest.is_own,
         'isIdentified', coalesce(newest.applicant_personal_id, newest.applicant_tax_number)
           is not null,
         'dossierCount', (select n from counted), 'openCount', (select open from counted),
         'names', ${names}, 'contacts', ${contacts}, 'papers', ${papers})
       from theirs newest order by newest.registered_at desc, newest.id desc limit 1)::text as text`,
    parameters.values,
  );
  if (!row?.text) throw notFound('the applicant');
  return new JsonDocument(row.text);
}

/** Every way the name was written, the last one first: a marriage, a correction, a slip. */
const names = `(select jsonb_agg(spelt.applicant_name order by spelt.last_at desc)
  from (select t.applicant_name, max(t.registered_at) as last_at from theirs t
    group by t.applicant_name) as spelt)`;

const contacts = `coalesce((select jsonb_agg(jsonb_build_object('phone', used.phone,
    'email', used.email, 'address', used.address, 'firstAt', used.first_at, 'lastAt', used.last_at,
    'lastDossierId', used.last_id, 'dossiers', used.dossiers) order by used.last_at desc)
  from (select t.shown_phone as phone, t.applicant_email as email, t.applicant_address as address,
      min(t.registered_at) as first_at, max(t.registered_at) as last_at,
      (array_agg(t.id order by t.registered_at desc))[1] as last_id, count(*) as dossiers
    from theirs t where coalesce(t.applicant_phone, t.applicant_email, t.applicant_address)
      is not null
    group by 1, 2, 3 order by max(t.registered_at) desc limit ${shownContacts}) as used), '[]')`;

/** Papers handed in and results given out; \`inOffice\` while the dossier is not returned. */
const papers = `coalesce((select jsonb_agg(jsonb_build_object('dossierId', held.dossier_id,
    'dossierCode', held.code, 'name', held.name, 'kind', held.kind, 'purpose', held.purpose,
    'files', held.files, 'since', held.since, 'inOffice', held.in_office)
    order by held.since desc, held.dossier_id, held.no)
  from (select t.id as dossier_id, t.code, c.no, coalesce(c.short_name, c.name) as name, c.kind,
      'component' as purpose, (select count(*) from dossier_document f where f.dossier_id = t.id
        and f.component_no = c.no and f.removed_at is null) as files,
      t.registered_at as since, t.returned_at is null and t.ended_at is null as in_office
    from theirs t join dossier_component c on c.dossier_id = t.id where c.state = 'present'
    union all
    select t.id, t.code, 1000 + f.no, f.file_name, null, 'result', 1, f.uploaded_at,
      t.returned_at is null
    from theirs t join dossier_document f on f.dossier_id = t.id
    where f.purpose = 'result' and f.removed_at is null
    order by 8 desc, 1, 3 limit ${shownPapers}) as held), '[]')`;
