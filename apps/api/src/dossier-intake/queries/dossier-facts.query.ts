import type { DossierPlace, TransferTask } from '@motcua/dossier-domain';
import { withHeirs } from '../../access/unit-heirs';

/** The unit of each place. */
export type DossierPlaces = Readonly<Record<DossierPlace, string>>;

export interface DossierFactsRow {
  readonly registeredBy: string;
  readonly everReceived: boolean;
  readonly refusalProposedBy: string | null;
  readonly withdrawalRequestedBy: string | null;
  readonly openSupplement: boolean;
  readonly supplementDeadlinePassed: boolean;
  /** Null without a promise. */
  readonly dueSoonAt: string | null;
  readonly permittedSupplements: number;
  readonly anotherSupplementAskedBy: string | null;
  readonly supplementProposed: boolean;
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

/** Read from its history only while the request waits for its answer. */
const withdrawalRequestedBy = `case when d.status = 'withdrawalRequested' then (select
    j.actor ->> 'id' from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
      and j.type = 'dossier.withdrawalRequested' order by j.sequence desc limit 1) end`;

/** What the acts of a dossier depend on. */
export function factColumns({
  settingsDay,
  isPostal,
}: {
  settingsDay: string;
  isPostal: boolean;
}): string {
  const handedOver = isPostal ? tasksHandedOver(settingsDay) : 'null';
  return `json_build_object(
    'registeredBy', d.registered_by, 'everReceived', d.received_at is not null,
    'refusalProposedBy', (select r.proposed_by from refusal_proposal r
      where r.dossier_id = d.id and r.outcome is null),
    'withdrawalRequestedBy', ${withdrawalRequestedBy},
    'openSupplement', exists (select from supplement_request r
      where r.dossier_id = d.id and r.received_at is null),
    'supplementDeadlinePassed', exists (select from supplement_request r
      where r.dossier_id = d.id and r.received_at is null and r.deadline < ${settingsDay}::date),
    'dueSoonAt', d.due_soon_at,
    'permittedSupplements', (select count(*) from supplement_permission p
      where p.dossier_id = d.id and p.outcome = 'permitted'),
    'anotherSupplementAskedBy', (select p.asked_by from supplement_permission p
      where p.dossier_id = d.id and p.outcome is null),
    'supplementProposed', exists (select from supplement_proposal p
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
  )`;
}
