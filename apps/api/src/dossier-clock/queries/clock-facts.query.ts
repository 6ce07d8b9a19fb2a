import type { DossierStatus, StageRules } from '@motcua/dossier-domain';
import { unitNameOn } from '../../access/unit-of-day';
import { stageRulesOf } from '../../desk-rules/queries/stage-deadlines.query';
import type { StoredClock } from '../../dossier-intake/data/dossier-clock';
import { tookEffectAt } from '../../dossier-intake/queries/status-steps';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';

interface Span {
  readonly from: string;
  readonly to: string | null;
}

export interface ClockEvent {
  readonly at: string;
  readonly deviceAt: string | null;
  readonly type: string;
  readonly status: DossierStatus | null;
  readonly reason: string | null;
}

/** What happened to one dossier, as far as time is concerned. */
export interface ClockFacts {
  readonly id: string;
  readonly code: string;
  readonly status: DossierStatus;
  readonly channel: 'counter' | 'post' | 'online';
  readonly clock: StoredClock;
  readonly supplementRounds: number;
  readonly reappointments: number;
  readonly registeredAt: string;
  readonly filedAt: string | null;
  readonly resultAt: string | null;
  readonly endedAt: string | null;
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
  readonly receivedUnit: string;
  readonly competentUnit: string;
  readonly events: readonly ClockEvent[];
  readonly carriage: readonly Span[];
  readonly outsideWaits: readonly (Span & {
    readonly no: number;
    readonly system: string;
    readonly note: string | null;
  })[];
  readonly rules: StageRules;
}

/** The paper is with the Post from the hop to a courier or bag until the next one. */
const carriage = `(select coalesce(jsonb_agg(jsonb_build_object('from', h.given_at,
    'to', h.next_at) order by h.no), '[]')
  from (select c.*, lead(c.given_at) over (order by c.no) as next_at from custody_hop c
    where c.subject_type = 'dossier' and c.subject_id = d.id and c.voided_at is null) h
  where h.consignment_id is not null and h.holder_kind in ('staff', 'bag'))`;

const events = `(select coalesce(jsonb_agg(jsonb_build_object('at', ${tookEffectAt}, 'deviceAt', j.device_at,
    'type', j.type, 'status', j.data ->> 'status', 'reason', j.data ->> 'reason')
    order by j.sequence), '[]')
  from journal j where j.subject_type = 'dossier' and j.subject_id = d.id
    and (j.data ? 'status' or j.device_at is not null))`;

const outsideWaits = `(select coalesce(jsonb_agg(jsonb_build_object('no', w.no,
    'system', w.system, 'note', w.note, 'from', w.began_at, 'to', w.ended_at) order by w.no), '[]')
  from outside_wait w where w.dossier_id = d.id)`;

/** Stage deadlines are those of the day the dossier was registered. */
const day = officeDayOf('d.registered_at');

export async function clockFactsOf(sql: Sql, dossierId: string): Promise<ClockFacts> {
  const [row] = await sql.query<{ facts: ClockFacts }>(
    `select jsonb_build_object('id', d.id, 'code', d.code, 'status', d.status,
        'channel', d.channel, 'clock', d.clock, 'supplementRounds', d.supplement_rounds,
        'reappointments', d.reappointments, 'registeredAt', d.registered_at,
        'filedAt', d.filed_at, 'resultAt', d.result_at, 'endedAt', d.ended_at,
        'receivedUnitId', d.received_unit_id, 'competentUnitId', d.competent_unit_id,
        'receivedUnit', ${unitNameOn('d.received_unit_id', day)},
        'competentUnit', ${unitNameOn('d.competent_unit_id', day)},
        'events', ${events}, 'carriage', ${carriage}, 'outsideWaits', ${outsideWaits},
        'rules', ${stageRulesOf('d.procedure_code', day)}) as facts
     from dossier d where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error(`The dossier ${dossierId} went away while it was read.`);
  return row.facts;
}
