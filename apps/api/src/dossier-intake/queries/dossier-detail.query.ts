import type { DossierStatus } from '@motcua/dossier-domain';
import { shownNumber, shownParty } from '../../access/personal-data';
import { namedStaff } from '../../organisation/queries/named-parts';
import { chargedSums } from '../data/charged-sums';
import type { StoredClock } from '../data/dossier-clock';
import { type DossierFactsRow, factColumns } from './dossier-facts.query';
import { paperColumns } from './dossier-papers.query';
import { unitName } from './named-parts';

/** Everything of one dossier that its page shows, and the facts its actions depend on. */
export interface DossierDocument {
  readonly id: string;
  readonly version: number;
  readonly status: DossierStatus;
  readonly returnMethod: string;
  readonly clock: StoredClock;
  readonly resultAt: string | null;
  readonly [member: string]: unknown;
}

/** The document in two parts, as PostgreSQL answers it: no function takes more than a hundred arguments. */
export interface DetailRow {
  readonly document: DossierDocument;
  readonly papers: Readonly<Record<string, unknown>>;
  readonly facts: DossierFactsRow;
}

/** Since when the present holder has the work. */
const assignedAt = `case when d.assignee_id is not null then (select max(j.at) from journal j
  where j.subject_type = 'dossier' and j.subject_id = d.id
    and j.type in ('dossier.taken', 'dossier.assigned', 'dossier.takenOver')) end`;

/** The visibility condition is put in by the caller; `own` says whether numbers are shown whole. */
export function dossierDetail(
  condition: string,
  { settingsDay, own, isPostal }: { settingsDay: string; own: string; isPostal: boolean },
): string {
  return `
  select json_build_object(
    'id', d.id, 'code', d.code, 'version', d.version, 'status', d.status,
    'procedure', json_build_object('code', d.procedure_code, 'versionId', v.id, 'versionNo', v.no,
      'name', v.name, 'shortName', v.short_name, 'field', v.field, 'caseNo', d.case_no,
      'caseName', (select c ->> 'name' from jsonb_array_elements(v.content -> 'cases') c
        where (c ->> 'no')::integer = d.case_no limit 1)),
    'channel', d.channel,
    'helpedUnit', ${unitName('d.helped_unit_id')},
    'receivedUnit', ${unitName('d.received_unit_id')},
    'competentUnit', ${unitName('d.competent_unit_id')},
    'counter', (select json_build_object('id', c.id, 'number', c.number, 'name', c.name)
      from counter c where c.id = d.counter_id),
    'registeredAt', d.registered_at, 'registeredBy', ${namedStaff('d.registered_by')},
    'receivedAt', d.received_at, 'receivedBy', ${namedStaff('d.received_by')},
    'filedAt', d.filed_at, 'dueAt', d.due_at, 'dueOn', d.due_on, 'firstDueOn', d.first_due_on,
    'clock', d.clock,
    'assignee', ${namedStaff('d.assignee_id')}, 'assignedAt', ${assignedAt},
    'applicant', json_build_object('kind', d.applicant_kind, 'fullName', d.applicant_name,
      'personalId', ${shownNumber('d.applicant_personal_id', own)}, 'taxNumber', d.applicant_tax_number,
      'birthDate', d.applicant_birth_date, 'sex', d.applicant_sex, 'phone', ${shownNumber('d.applicant_phone', own)},
      'email', d.applicant_email, 'address', d.applicant_address),
    'submitter', ${shownParty('d.submitter', own)}, 'personalDataMasked', not ${own},
    'returnMethod', d.return_method, 'returnAddress', ${shownParty('d.return_address', own)},
    'sets', d.sets,
    'fees', d.fees, 'charged', json_build_object('total', m.fee_total,
      'paid', m.fee_paid, 'exempt', m.fees_exempt, 'notSet', m.fees_not_set, 'noticeDue', m.notice_due),
    'decision', d.decision, 'decisionNo', d.decision_no, 'decidedBy', ${namedStaff('d.decided_by')},
    'resultAt', d.result_at, 'arrivedAt', d.arrived_at, 'arrivalShelf', d.arrival_shelf,
    'returnedAt', d.returned_at, 'returnProof', d.return_proof, 'endedAt', d.ended_at,
    'trackingSecret', d.tracking_secret, 'note', d.note,
    'rating', (select json_build_object('score', g.score, 'ratedAt', g.rated_at)
      from rating g where g.dossier_id = d.id),
    'consignments', coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number,
        'kind', c.kind, 'status', c.status) order by c.registered_at, c.id)
      from consignment c where c.dossier_id = d.id), '[]')
  ) as document,
  ${paperColumns(own)} as papers,
  ${factColumns({ settingsDay, isPostal })} as facts
  from dossier d join procedure_version v on v.id = d.procedure_version_id
    cross join lateral ${chargedSums('d.id')} m
  where ${condition}`;
}
