import type {
  BlockReason,
  DossierAction,
  DossierPlace,
  DossierStatus,
  TransferTask,
} from '@motcua/dossier-domain';
import { shownNumber, shownParty } from '../../access/personal-data';
import { withHeirs } from '../../access/unit-heirs';
import { chargedSums } from '../data/charged-sums';
import type { StoredClock } from '../data/dossier-clock';

/** Everything of one dossier that its page shows, and the facts its actions depend on. */
export interface DossierDocument {
  readonly id: string;
  readonly version: number;
  readonly status: DossierStatus;
  readonly returnMethod: string;
  readonly clock: StoredClock;
  readonly [member: string]: unknown;
}

/** The unit of each place. */
export type DossierPlaces = Readonly<Record<DossierPlace, string>>;

export interface DossierFactsRow {
  readonly registeredBy: string;
  readonly everReceived: boolean;
  readonly refusalProposedBy: string | null;
  readonly openSupplement: boolean;
  readonly supplementDeadlinePassed: boolean;
  /** Null without a promise. */
  readonly dueSoonAt: string | null;
  readonly permittedSupplements: number;
  readonly anotherSupplementAskedBy: string | null;
  readonly supplementRounds: number;
  readonly reappointments: number;
  readonly roundLimits: { supplementRequests: number; reappointments: number };
  readonly mandatoryPapersMissing: boolean;
  readonly assigneeId: string | null;
  readonly paperAcknowledged: boolean;
  readonly resultDocuments: number;
  readonly resultArrived: boolean;
  readonly deliveryUnderWay: boolean;
  readonly feeNotSet: boolean;
  readonly feeOutstanding: boolean;
  readonly noticeOutstanding: boolean;
  readonly noticeMissing: boolean;
  readonly places: DossierPlaces;
  /** What the Post was handed over of the procedure; null where the actor is not the Post. */
  readonly handedOver: readonly TransferTask[] | null;
}

export interface DetailRow {
  readonly document: DossierDocument;
  readonly facts: DossierFactsRow;
}

export interface ActionChoiceText {
  readonly availableActions: readonly DossierAction[];
  readonly blockedActions: readonly { action: DossierAction; reason: BlockReason }[];
}

const unitName = (column: string): string => `(select json_build_object('id', u.id,
  'agencyCode', u.agency_code, 'name', (select p.name from unit_period p where p.unit_id = u.id
    and p.valid_from <= d.registered_at::date order by p.valid_from desc limit 1))
  from unit u where u.id = ${column})`;

const staffName = (column: string): string => `(select json_build_object('id', s.id,
  'fullName', s.full_name, 'employer', s.employer) from staff s where s.id = ${column})`;

/** What was wrong and what it was made; the values may be numbers of the person. */
const correction = (own: string): string => `json_build_object('id', o.id, 'code', o.code,
  'changes', case when ${own} then c.changes else '[]' end, 'reason', c.reason,
  'openedAt', c.opened_at, 'openedBy', ${staffName('c.opened_by')})`;

const documents = (purpose: string, component: string): string => `coalesce((select json_agg(
  json_build_object('no', f.no, 'purpose', f.purpose, 'componentNo', f.component_no,
    'fileName', f.file_name, 'mediaType', s.media_type, 'size', s.size, 'pages', s.pages,
    'sha256', encode(s.sha256, 'hex'), 'scanState', s.scan_state,
    'reusedFrom', (select p.code from dossier p where p.id = f.source_dossier_id),
    'uploadedAt', f.uploaded_at,
    'uploadedBy', ${staffName('f.uploaded_by')}) order by f.no)
  from dossier_document f join stored_file s on s.sha256 = f.sha256
  where f.dossier_id = d.id and f.removed_at is null ${purpose} ${component}), '[]')`;

/** Since when the present holder has the work. */
const assignedAt = `case when d.assignee_id is not null then (select max(j.at) from journal j
  where j.subject_type = 'dossier' and j.subject_id = d.id
    and j.type in ('dossier.taken', 'dossier.assigned', 'dossier.takenOver')) end`;

/** The paper is acknowledged when the competent unit, or who inherited it, confirmed it last. */
const paperAcknowledged = (day: string): string => `coalesce((select
  h.unit_id = d.competent_unit_id
    or h.unit_id = any(${withHeirs('array[d.competent_unit_id]', `${day}::date`)})
  from custody_hop h
  where h.subject_type = 'dossier' and h.subject_id = d.id and h.confirmed_at is not null
  order by h.no desc limit 1), true)`;

/** The decision in force at the desk that received the dossier; without one, nothing is handed over. */
const tasksHandedOver = (day: string): string => `coalesce((select to_json(t.tasks)
  from transfer_scope t where t.unit_id = d.received_unit_id
    and t.procedure_code = d.procedure_code and t.valid_from <= ${day}::date
    and (t.valid_to is null or t.valid_to >= ${day}::date)
  order by t.valid_from desc limit 1), '[]')`;

/** The visibility condition is put in by the caller; `own` says whether numbers are shown whole. */
export function dossierDetail(
  condition: string,
  { settingsDay, own, isPostal }: { settingsDay: string; own: string; isPostal: boolean },
): string {
  const handedOver = isPostal ? tasksHandedOver(settingsDay) : 'null';
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
    'registeredAt', d.registered_at, 'registeredBy', ${staffName('d.registered_by')},
    'receivedAt', d.received_at, 'receivedBy', ${staffName('d.received_by')},
    'filedAt', d.filed_at, 'dueAt', d.due_at, 'dueOn', d.due_on, 'firstDueOn', d.first_due_on,
    'clock', d.clock,
    'assignee', ${staffName('d.assignee_id')}, 'assignedAt', ${assignedAt},
    'applicant', json_build_object('kind', d.applicant_kind, 'fullName', d.applicant_name,
      'personalId', ${shownNumber('d.applicant_personal_id', own)}, 'taxNumber', d.applicant_tax_number,
      'birthDate', d.applicant_birth_date, 'sex', d.applicant_sex, 'phone', ${shownNumber('d.applicant_phone', own)},
      'email', d.applicant_email, 'address', d.applicant_address),
    'submitter', ${shownParty('d.submitter', own)}, 'personalDataMasked', not ${own},
    'components', coalesce((select json_agg(json_build_object('no', c.no, 'key', c.key,
        'name', c.name, 'shortName', coalesce(c.short_name, c.name), 'mandatory', c.mandatory,
        'oneOf', c.one_of, 'state', c.state, 'kind', c.kind, 'copies', c.copies, 'sheets', c.sheets, 'note', c.note,
        'presentOnly', c.present_only, 'handedBackAt', c.handed_back_at,
        'documents', ${documents("and f.purpose = 'component'", 'and f.component_no = c.no')})
        order by c.no)
      from dossier_component c where c.dossier_id = d.id), '[]'),
    'results', ${documents("and f.purpose = 'result'", '')},
    'attachments', ${documents("and f.purpose = 'attachment'", '')},
    'supplementRequests', coalesce((select json_agg(json_build_object('no', r.no,
        'requestedAt', r.requested_at, 'requestedBy', ${staffName('r.requested_by')},
        'lines', r.lines, 'reason', r.reason, 'deadline', r.deadline,
        'contact', case when r.contact_name is not null then json_build_object(
          'fullName', r.contact_name, 'phone', r.contact_phone) end,
        'receivedAt', r.received_at) order by r.no)
      from supplement_request r where r.dossier_id = d.id), '[]'),
    'refusalProposals', coalesce((select json_agg(json_build_object('no', r.no,
        'proposedAt', r.proposed_at, 'proposedBy', ${staffName('r.proposed_by')},
        'lines', r.lines, 'legalGround', r.legal_ground, 'otherOffice', r.other_office,
        'reason', r.reason, 'outcome', r.outcome, 'settledAt', r.settled_at,
        'settledBy', ${staffName('r.settled_by')}) order by r.no)
      from refusal_proposal r where r.dossier_id = d.id), '[]'),
    'supplementPermissions', coalesce((select json_agg(json_build_object('no', p.no,
        'askedAt', p.asked_at, 'askedBy', ${staffName('p.asked_by')}, 'reason', p.reason,
        'outcome', p.outcome, 'settledAt', p.settled_at,
        'settledBy', ${staffName('p.settled_by')}, 'answer', p.answer) order by p.no)
      from supplement_permission p where p.dossier_id = d.id), '[]'),
    'correctionOf', (select ${correction(own)}
      from dossier_correction c join dossier o on o.id = c.original_id where c.dossier_id = d.id),
    'corrections', coalesce((select json_agg(${correction(own)} order by c.opened_at, o.id)
      from dossier_correction c join dossier o on o.id = c.dossier_id
      where c.original_id = d.id), '[]'),
    'returnMethod', d.return_method, 'returnAddress', ${shownParty('d.return_address', own)},
    'sets', d.sets,
    'fees', d.fees, 'charged', json_build_object('total', m.fee_total,
      'paid', m.fee_paid, 'exempt', m.fees_exempt, 'notSet', m.fees_not_set),
    'decision', d.decision, 'decisionNo', d.decision_no, 'decidedBy', ${staffName('d.decided_by')},
    'resultAt', d.result_at, 'arrivedAt', d.arrived_at, 'arrivalShelf', d.arrival_shelf,
    'returnedAt', d.returned_at, 'returnProof', d.return_proof, 'endedAt', d.ended_at,
    'trackingSecret', d.tracking_secret, 'note', d.note,
    'rating', (select json_build_object('score', g.score, 'ratedAt', g.rated_at)
      from rating g where g.dossier_id = d.id),
    'consignments', coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number,
        'kind', c.kind, 'status', c.status) order by c.registered_at, c.id)
      from consignment c where c.dossier_id = d.id), '[]')
  ) as document,
  json_build_object(
    'registeredBy', d.registered_by, 'everReceived', d.received_at is not null,
    'refusalProposedBy', (select r.proposed_by from refusal_proposal r
      where r.dossier_id = d.id and r.outcome is null),
    'openSupplement', exists (select from supplement_request r
      where r.dossier_id = d.id and r.received_at is null),
    'supplementDeadlinePassed', exists (select from supplement_request r
      where r.dossier_id = d.id and r.received_at is null and r.deadline < ${settingsDay}::date),
    'dueSoonAt', d.due_soon_at,
    'permittedSupplements', (select count(*) from supplement_permission p
      where p.dossier_id = d.id and p.outcome = 'permitted'),
    'anotherSupplementAskedBy', (select p.asked_by from supplement_permission p
      where p.dossier_id = d.id and p.outcome is null),
    'supplementRounds', d.supplement_rounds, 'reappointments', d.reappointments,
    'roundLimits', (select s.value from setting s where s.key = 'roundLimits'
      and s.valid_from <= ${settingsDay}::date order by s.valid_from desc limit 1),
    'mandatoryPapersMissing', exists (select from dossier_component c where c.dossier_id = d.id
      and c.mandatory and c.state not in ('present', 'notApplicable'))
      or exists (select from dossier_component c where c.dossier_id = d.id and c.one_of is not null
        group by c.one_of having not bool_or(c.state = 'present')),
    'assigneeId', d.assignee_id,
    'paperAcknowledged', ${paperAcknowledged(settingsDay)},
    'resultDocuments', (select count(*) from dossier_document f where f.dossier_id = d.id
      and f.purpose = 'result' and f.removed_at is null),
    'resultArrived', d.arrived_at is not null,
    'feeNotSet', m.fees_not_set > 0, 'feeOutstanding', m.fee_due > 0,
    'noticeOutstanding', m.notice_due > 0,
    'noticeMissing', not exists (select from dossier_charge y
      where y.dossier_id = d.id and y.moment = 'notice'),
    'deliveryUnderWay', exists (select from consignment c where c.dossier_id = d.id
      and c.kind = 'delivery' and c.ended_at is null),
    'places', json_build_object('helped', d.helped_unit_id, 'received', d.received_unit_id,
      'competent', d.competent_unit_id),
    'handedOver', ${handedOver}
  ) as facts
  from dossier d join procedure_version v on v.id = d.procedure_version_id
    cross join lateral ${chargedSums('d.id')} m
  where ${condition}`;
}
