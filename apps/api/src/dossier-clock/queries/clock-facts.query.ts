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
  readonly lateEntries: readonly Span[];
  readonly outsideWaits: readonly (Span & {
    readonly no: number;
    readonly system: string;
    readonly note: string | null;
  })[];
  readonly rules: StageRules;
}

const hops = `(select c.*, lead(c.given_at) over way as next_at, lag(c.given_at) over way as since
  from custody_hop c
  where c.subject_type = 'dossier' and c.subject_id = d.id and c.voided_at is null
  window way as (order by c.no)) h`;

/** Taken in by a post office; what it gives back, or only receives, lies at a desk. */
const liesAtThePost = `h.holder_kind = 'unit' and h.evidence in ('acceptAtCounter', 'unbag', 'handOver')
  and exists (select from unit u where u.id = h.holder_id and u.kind in ('postOffice', 'postRoot'))`;

/** The paper is with the Post from the hop to a courier, bag or post office until the next one. */
const carriage = `(select coalesce(jsonb_agg(jsonb_build_object('from', h.given_at,
    'to', h.next_at) order by h.no), '[]')
  from ${hops}
  where h.consignment_id is not null and (h.holder_kind in ('staff', 'bag') or (${liesAtThePost})))`;

/**
 * Between the telephone's time of a hop and its arrival here nobody else could know of it. A
 * telephone may be wrong: the paper did not leave before it came, nor before anybody asked for that.
 */
const lateEntries = `(select coalesce(jsonb_agg(jsonb_build_object('from', e.since, 'to', e.at)
    order by e.no), '[]')
  from (select h.no, j.at, greatest(j.device_at, h.since, k.registered_at) as since
    from ${hops}
    join consignment k on k.id = h.consignment_id
    cross join lateral (select j.at, j.device_at from journal j
      where j.subject_type = 'consignment' and j.subject_id = k.id and j.at <= h.given_at
        and j.type = case h.evidence when 'collect' then 'consignment.collected'
          when 'startDelivery' then 'consignment.deliveryStarted'
          when 'deliver' then 'consignment.delivered' end
      order by j.sequence desc limit 1) j
    where j.device_at is not null) e
  where e.since < e.at)`;

const events = `(select coalesce(jsonb_agg(jsonb_build_object('at', ${tookEffectAt},
    'type', j.type, 'status', j.data ->> 'status', 'reason', j.data ->> 'reason')
    order by j.sequence), '[]')
  from journal j where j.subject_type = 'dossier' and j.subject_id = d.id and j.data ? 'status')`;

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
        'events', ${events}, 'carriage', ${carriage}, 'lateEntries', ${lateEntries},
        'outsideWaits', ${outsideWaits},
        'rules', ${stageRulesOf('d.procedure_code', day)}) as facts
     from dossier d where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error(`The dossier ${dossierId} went away while it was read.`);
  return row.facts;
}
