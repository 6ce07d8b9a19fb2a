import { unitMemberOn, unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';

/** Every id that stands anywhere in the facts, once. */
const idsOfFacts = `select distinct (fact #>> '{}')::uuid as id from jsonb_path_query(j.data,
  '$.** ? (@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")') fact`;

const day = officeDayOf('j.at');

/**
 * What the ids among the facts of the row `j` are called: people, units as of that day, counters,
 * dossiers and what carries them by their codes; an applicant never is. One look-up by key for each
 * kind an id may be of.
 */
export const namesOfFacts = `coalesce((select jsonb_object_agg(i.id, n.name)
  from (${idsOfFacts}) i
  join lateral (
    select s.full_name as name from staff s where s.id = i.id
    union all select ${unitNameOn('u.id', day)} from unit u where u.id = i.id
    union all select c.name from counter c where c.id = i.id
    union all select d.code from dossier d where d.id = i.id
    union all select g.number from consignment g where g.id = i.id
    union all select m.number from manifest m where m.id = i.id
    union all select a.name from api_client a where a.id = i.id
  ) n on n.name is not null), '{}')`;

/** What the subject of the row `j` is called; null where it has neither name nor code. */
export const subjectName = `case j.subject_type
  when 'dossier' then (select d.code from dossier d where d.id = j.subject_id)
  when 'staff' then (select s.full_name from staff s where s.id = j.subject_id)
  when 'round' then (select s.full_name from staff s where s.id = j.subject_id)
  when 'assignment' then (select s.full_name from assignment a join staff s on s.id = a.staff_id
    where a.id = j.subject_id)
  when 'session' then (select s.full_name from session l join staff s on s.id = l.staff_id
    where l.id = j.subject_id)
  when 'cashShift' then (select s.full_name from cash_shift h join staff s on s.id = h.staff_id
    where h.id = j.subject_id)
  when 'unit' then ${unitNameOn('j.subject_id', day)}
  when 'counter' then (select c.name from counter c where c.id = j.subject_id)
  when 'register' then (select ${unitMemberOn('b.unit_id', 'short_name', day)} || ' ' || b.year
    from register_book b where b.id = j.subject_id)
  when 'consignment' then (select g.number from consignment g where g.id = j.subject_id)
  when 'manifest' then (select m.number from manifest m where m.id = j.subject_id)
  when 'incident' then (select i.number from incident i where i.id = j.subject_id)
  when 'remittance' then (select r.number from remittance r where r.id = j.subject_id)
  when 'procedureVersion' then (select v.procedure_code from procedure_version v
    where v.id = j.subject_id)
  when 'catalogueImport' then (select f.file_name from catalogue_import f where f.id = j.subject_id)
  else (select a.name from api_client a
    where j.subject_type in ('apiClient', 'client') and a.id = j.subject_id)
end`;

/** The unit of whoever acted, as it was called that day. */
export const actorUnitName = unitMemberOn(`(j.actor ->> 'unitId')::uuid`, 'short_name', day);
