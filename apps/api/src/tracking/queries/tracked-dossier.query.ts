import type { DossierStatus } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { unitMemberOn, unitNameOn } from '../../access/unit-of-day';
import type { Sql } from '../../platform/database/sql';
import { chargedSums } from '../../dossier-intake/data/charged-sums';
import type { StoredClock } from '../../dossier-intake/data/dossier-clock';

export interface TrackedStep {
  readonly step: string;
  readonly at: string;
}

/** What the public page may show: nothing that names or places a person. */
export interface TrackedDossier {
  readonly id: string;
  readonly receivedUnitId: string;
  readonly status: DossierStatus;
  readonly clock: StoredClock;
  readonly rated: boolean;
  readonly shown: {
    readonly code: string;
    readonly procedureName: string;
    readonly receivedUnit: string;
    readonly competentUnit: string;
    readonly steps: readonly TrackedStep[];
    readonly [member: string]: unknown;
  };
}

/** The facts of the journal that a citizen is told, by the step they stand for. */
export const trackedSteps = {
  'dossier.registered': 'registered',
  'dossier.received': 'received',
  'dossier.refusalConfirmed': 'notAccepted',
  'dossier.supplementRequested': 'supplementRequested',
  'dossier.supplementReceived': 'supplementReceived',
  'dossier.transferred': 'transferred',
  'dossier.paymentRequested': 'paymentRequested',
  'dossier.paymentConfirmed': 'paymentConfirmed',
  'dossier.reappointed': 'reappointed',
  'dossier.withdrawalRequested': 'withdrawalRequested',
  'dossier.withdrawalRefused': 'withdrawalRefused',
  'dossier.stopped': 'stopped',
  'dossier.resultReady': 'resultReady',
  'dossier.resultCorrected': 'resultCorrected',
  'dossier.resultArrived': 'resultArrived',
  'dossier.returned': 'returned',
} as const;

const today = '$4::date';
const receivedUnit = (member: string): string => unitMemberOn('d.received_unit_id', member, today);

const tracked = `
  select d.id, d.received_unit_id as "receivedUnitId", d.status, d.clock,
    exists (select from rating r where r.dossier_id = d.id) as rated,
    jsonb_build_object(
      'code', d.code,
      'procedureName', v.name,
      'receivedUnit', ${receivedUnit('name')},
      'competentUnit', ${unitNameOn('d.competent_unit_id', today)},
      'registeredAt', d.registered_at,
      'supplement', (select jsonb_build_object('deadline', r.deadline, 'papers',
          coalesce((select jsonb_agg(coalesce(c.short_name, c.name) order by c.no)
            from jsonb_array_elements(r.lines) line join dossier_component c
              on c.dossier_id = d.id and c.no = (line ->> 'no')::integer), '[]'))
        from supplement_request r
        where r.dossier_id = d.id and r.received_at is null and d.status = 'awaitingSupplement'
        order by r.no desc limit 1),
      'steps', coalesce((select jsonb_agg(jsonb_build_object('step', $3::jsonb ->> j.type,
          'at', j.at) order by j.sequence)
        from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
          and $3::jsonb ? j.type), '[]'),
      'messages', coalesce((select jsonb_agg(jsonb_build_object('at', m.written_at,
          'text', m.text) order by m.no desc)
        from applicant_message m where m.dossier_id = d.id and m.is_public), '[]'),
      'collection', jsonb_build_object('method', d.return_method,
        'unit', ${receivedUnit('name')},
        'unitAddress', ${receivedUnit('address')},
        'unitPhone', ${receivedUnit('phone')},
        'isHere', d.arrived_at is not null and d.returned_at is null,
        'feeDue', case when d.status in ('notAccepted', 'stopped', 'returned') then 0
          else m.fee_due end),
      'delivery', (select jsonb_build_object('number', c.number, 'status', c.status,
          'attempts', c.attempts, 'nextAttemptOn', c.next_attempt_on)
        from consignment c where c.dossier_id = d.id and c.kind = 'delivery'
        order by c.registered_at desc, c.id desc limit 1)
    ) as shown
  from dossier d join procedure_version v on v.id = d.procedure_version_id
    cross join lateral ${chargedSums('d.id')} m
  where d.code = $1 and d.tracking_secret = $2`;

export async function findTracked(
  sql: Sql,
  code: string,
  secret: string,
  day: LocalDate,
): Promise<TrackedDossier | undefined> {
  const [row] = await sql.query<TrackedDossier & Record<string, unknown>>(tracked, [
    code,
    secret,
    JSON.stringify(trackedSteps),
    day,
  ]);
  return row;
}
