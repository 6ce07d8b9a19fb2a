import { officeDayOf } from '../../platform/database/office-day';
import { expiredSupplement } from './dossier-queues';

/** As it is called today; two look-ups a row are paid for on every page. */
const nameOf = (unit: string, today: string): string => `(select p.short_name from unit_period p
  where p.unit_id = ${unit} and p.valid_from <= ${today}::date
  order by p.valid_from desc limit 1)`;

/**
 * The columns of a row as people read it, what its badges need, and what a search matched. A paper
 * with one of the staff is told by their unit: who it is stands in the chain, for whoever may know.
 */
export function dossierColumns(
  today: string,
  dueSoonBefore: string,
  matched = 'null::text',
): string {
  return `d.id, d.code, d.version, d.status,
    d.applicant_name as "applicantName", d.submitter_name as "submitterName",
    d.procedure_code as "procedureCode", coalesce(v.short_name, v.name) as "procedureName",
    d.channel,
    ${nameOf('d.received_unit_id', today)} as "receivedUnit",
    ${nameOf('d.competent_unit_id', today)} as "competentUnit",
    (select s.full_name from staff s where s.id = d.assignee_id) as "assigneeName",
    (select case when h.holder_kind = 'staff' then ${nameOf('h.unit_id', today)} else h.holder_name end
      from custody_hop h where h.subject_type = 'dossier'
      and h.subject_id = d.id and h.confirmed_at is not null order by h.no desc limit 1)
      as "paperAt",
    d.registered_at as "registeredAt", d.received_at as "receivedAt",
    d.due_at as "dueAt", d.due_on as "dueOn",
    case
      when d.status = 'awaitingSupplement' then
        case when ${expiredSupplement(`${today}::date`)} then 'supplementExpired' end
      when d.due_on is null then null
      when d.result_at is not null then
        case when ${officeDayOf('d.result_at')} < d.due_on then 'early'
          when ${officeDayOf('d.result_at')} = d.due_on then 'onTime'
          else 'late' end
      when d.status not in ('received', 'inProcess', 'awaitingSignature') then null
      when d.due_on < ${today}::date then 'overdue'
      when d.due_soon_at <= ${dueSoonBefore}::timestamptz then 'dueSoon'
      else 'inTerm' end as timeliness,
    d.result_at as "resultAt", d.arrival_shelf as "arrivalShelf",
    d.return_method as "returnMethod", d.returned_at as "returnedAt",
    ${matched} as matched`;
}

/** A row as JSON: half the work, and a tenth less text, of an object named member by member. */
export function dossierItem(today: string, dueSoonBefore: string, matched?: string): string {
  const columns = dossierColumns(today, dueSoonBefore, matched);
  return `(select row_to_json(item) from (select ${columns}) as item)`;
}
