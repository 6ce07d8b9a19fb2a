import type { Permission, TransferTask } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { isHandedOver } from '../../dossier-reach/queries/handed-over';
import { officeDayOf, officeMidnight } from '../../platform/database/office-day';
import type { Parameters } from '../../platform/database/sql';

export const dossierQueues = [
  'open',
  'toReceive',
  'toTake',
  'mine',
  'toSign',
  'dueToday',
  'dueSoon',
  'overdue',
  'stageDue',
  'waiting',
  'awaitingSupplement',
  'supplementExpired',
  'supplementsProposed',
  'refusalsToConfirm',
  'resultsHere',
  'resultsElsewhere',
  'resultsToPost',
  'resultsUnclaimed',
  'notDigitised',
] as const;

export type DossierQueue = (typeof dossierQueues)[number];

export const dossierTimelinesses = ['early', 'onTime', 'late', 'overdue', 'dueSoon'] as const;

export type DossierTimeliness = (typeof dossierTimelinesses)[number];

export interface ListMoment {
  readonly now: Date;
  readonly today: LocalDate;
  /** An open dossier whose warning begins by this instant counts as due soon. */
  readonly dueSoonBefore: Date;
  /** No appointment after this day is due soon yet: the index of open terms is read so far. */
  readonly lastDueSoonDay: LocalDate;
}

/** The applicant let the deadline of the open request pass. */
export function expiredSupplement(today: string): string {
  return `exists (select from supplement_request s where s.dossier_id = d.id
    and s.received_at is null and s.deadline < ${today})`;
}

/** Work with a date of its own is taken up by the date; what has none yet comes last. */
export const byAppointment: ReadonlySet<DossierQueue> = new Set([
  'toReceive',
  'toTake',
  'mine',
  'toSign',
  'dueToday',
  'dueSoon',
  'overdue',
  'stageDue',
  'waiting',
  'awaitingSupplement',
  'supplementExpired',
  'supplementsProposed',
] satisfies DossierQueue[]);

/** A result that lies on its shelf for longer is asked after; read once for the whole list. */
const unclaimedAfterDays = `(select (s.value #>> '{}')::integer from setting s
    where s.key = 'results.unclaimedDays' and s.valid_from <= :today
    order by s.valid_from desc limit 1)`;

const openTerm = `d.ended_at is null and d.result_at is null`;

const queueConditions: Readonly<Record<DossierQueue, string>> = {
  open: `d.ended_at is null and d.returned_at is null`,
  // Registered online or at a counter and received by nobody: it has no date yet, so the oldest leads.
  // Whoever guided the applicant, or decides, sees it as well; only the desk it lies at can receive it.
  toReceive: `d.status = 'registered' and d.due_on is null and ${openTerm}
    and d.received_unit_id = any(:receivingUnits)
    and not exists (select from refusal_proposal r where r.dossier_id = d.id and r.outcome is null)`,
  toTake: `d.status = 'inProcess' and d.assignee_id is null and ${openTerm}`,
  mine: `d.assignee_id = :self and ${openTerm}
    and d.status not in ('awaitingSupplement', 'awaitingPayment', 'withdrawalRequested',
      'awaitingSignature')`,
  toSign: `d.status = 'awaitingSignature' and ${openTerm}`,
  dueToday: `d.due_on = :today and ${openTerm}`,
  dueSoon: `d.due_soon_at <= :dueSoonBefore and d.due_on >= :today
    and d.due_on <= :lastDueSoonDay and ${openTerm}
    and d.status in ('received', 'inProcess', 'awaitingSignature')`,
  overdue: `d.due_on < :today and ${openTerm}
    and d.status in ('received', 'inProcess', 'awaitingSignature')`,
  stageDue: `d.ended_at is null
    and d.id in (select t.dossier_id from stage_term t where t.due_soon_at <= :dueSoonBefore)`,
  waiting: `d.status in ('awaitingPayment', 'withdrawalRequested') and ${openTerm}`,
  awaitingSupplement: `d.status = 'awaitingSupplement' and ${openTerm}`,
  supplementExpired: `d.status = 'awaitingSupplement' and ${openTerm} and ${expiredSupplement(':today')}`,
  supplementsProposed: `d.status = 'inProcess' and d.id in (select p.dossier_id
    from supplement_proposal p where p.outcome is null)
    and array[d.received_unit_id, d.competent_unit_id] && :askingUnits`,
  refusalsToConfirm: `d.status = 'registered' and d.received_unit_id = any(:confirmingUnits)
    and exists (select from refusal_proposal r where r.dossier_id = d.id and r.outcome is null)`,
  resultsHere: `d.status = 'resultReady' and d.arrived_at is not null`,
  resultsElsewhere: `d.status = 'resultReady' and d.arrived_at is null`,
  resultsToPost: `d.status = 'resultReady' and d.return_method = 'post'
    and not exists (select from consignment c where c.dossier_id = d.id
      and c.kind = 'delivery' and c.ended_at is null)`,
  resultsUnclaimed: `d.status = 'resultReady' and d.arrived_at
    < ${officeMidnight(`:today - ${unclaimedAfterDays}`)}`,
  notDigitised: `${openTerm} and d.ended_at is null and not exists (select from dossier_document f
    where f.dossier_id = d.id and f.purpose = 'component' and f.removed_at is null)`,
};

/** Work that is the Post's only where the decision hands it over. */
const taskOfQueue: Readonly<Partial<Record<DossierQueue, TransferTask>>> = {
  toReceive: 'receive',
  supplementsProposed: 'receive',
  resultsHere: 'return',
  resultsElsewhere: 'return',
  resultsToPost: 'return',
  resultsUnclaimed: 'return',
  notDigitised: 'digitise',
};

/** Whoever sees a dossier for another reason cannot do the work: it waits only where one may. */
const unitsOfWork = {
  ':receivingUnits': 'dossier.receive',
  ':askingUnits': 'dossier.requestSupplement',
  ':confirmingUnits': 'dossier.confirmRefusal',
} as const satisfies Record<string, Permission>;

const resultDay = officeDayOf('d.result_at');

/** Finished dossiers by the day of their result, open ones as their queues say. */
const timelinessConditions: Readonly<Record<DossierTimeliness, string>> = {
  early: `${resultDay} < d.due_on`,
  onTime: `${resultDay} = d.due_on`,
  late: `${resultDay} > d.due_on`,
  overdue: queueConditions.overdue,
  dueSoon: queueConditions.dueSoon,
};

/** The condition of a queue or of a timeliness, as it stands for whoever looks now. */
function conditionFor(
  condition: string,
  actor: Actor,
  moment: ListMoment,
  parameters: Parameters,
): string {
  return withUnits(condition, actor, parameters)
    .replace(':self', () => `${parameters.add(actor.id)}::uuid`)
    .replace(':dueSoonBefore', () => `${parameters.add(moment.dueSoonBefore)}::timestamptz`)
    .replace(':lastDueSoonDay', () => `${parameters.add(moment.lastDueSoonDay)}::date`)
    .replaceAll(':today', () => `${parameters.add(moment.today)}::date`);
}

function withUnits(condition: string, actor: Actor, parameters: Parameters): string {
  let filled = condition;
  for (const [name, permission] of Object.entries(unitsOfWork)) {
    if (!filled.includes(name)) continue;
    const units = `${parameters.add(actor.unitsFor(permission))}::uuid[]`;
    filled = filled.replaceAll(name, () => units);
  }
  return filled;
}

export const inQueue = (
  queue: DossierQueue,
  actor: Actor,
  moment: ListMoment,
  parameters: Parameters,
): string => {
  const condition = conditionFor(queueConditions[queue], actor, moment, parameters);
  const task = taskOfQueue[queue];
  if (task === undefined || !actor.isPostalStaff) return condition;
  return `${condition} and ${isHandedOver('d', task, `${parameters.add(moment.today)}::date`)}`;
};

export const ofTimeliness = (
  timeliness: DossierTimeliness,
  actor: Actor,
  moment: ListMoment,
  parameters: Parameters,
): string => conditionFor(timelinessConditions[timeliness], actor, moment, parameters);
