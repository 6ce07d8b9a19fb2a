import type { Actor } from '../../access/actor';
import { sessionPolicy } from '../../access/session-policy';
import { unitMemberOn } from '../../access/unit-of-day';
import { visibleDossiers } from '../../access/visible-dossiers';
import { type ListMoment, ofTimeliness } from '../../dossier-intake/queries/dossier-queues';
import { officeMidnight } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';

const mostUnits = 100;
const mostCounters = 300;

/**
 * What waits at each unit that has to decide, counted like the list of dossiers counts it, and who
 * sits at which counter of the units that the actor leads.
 */
export async function readDesk(sql: Sql, actor: Actor, moment: ListMoment): Promise<JsonDocument> {
  const parameters = new Parameters();
  const led = `${parameters.add(actor.unitsFor('dossier.assign'))}::uuid[]`;
  const now = `${parameters.add(moment.now)}::timestamptz`;
  const today = `${parameters.add(moment.today)}::date`;
  const idleSince = new Date(moment.now.getTime() - sessionPolicy.idleMinutes * 60_000);
  const idle = `${parameters.add(idleSince)}::timestamptz`;
  const visible = visibleDossiers(actor, parameters);
  const overdue = ofTimeliness('overdue', actor, moment, parameters);
  const dueSoon = ofTimeliness('dueSoon', actor, moment, parameters);
  const nameOf = (unit: string): string => unitMemberOn(unit, 'short_name', today);
  const [row] = await sql.query<{ text: string }>(
    `with pressing as (
       select d.competent_unit_id as unit_id, count(*) filter (where ${overdue}) as overdue,
         count(*) filter (where ${dueSoon}) as due_soon
       from dossier d where ${visible} and ((${overdue}) or (${dueSoon}))
       group by 1 order by 2 desc, 3 desc, 1 limit ${mostUnits}
     ), seated as (
       select s.counter_id, s.staff_id, min(s.created_at) as since from session s
       where s.counter_id is not null and s.ended_at is null and s.ends_at > ${now}
         and s.last_seen_at > ${idle}
       group by 1, 2
     ), today as (
       select d.counter_id, count(*) as received from dossier d
       where d.received_unit_id = any(${led}) and d.received_at >= ${officeMidnight(today)}
         and d.received_at <= ${now}
       group by 1
     ), counters as (
       select c.id, c.unit_id, c.number, c.name from counter c
       where c.unit_id = any(${led}) and c.valid_from <= ${today}
         and (c.valid_to is null or c.valid_to >= ${today})
       order by c.unit_id, c.number limit ${mostCounters}
     )
     select jsonb_build_object('asOf', ${now},
       'units', coalesce((select jsonb_agg(jsonb_build_object('id', p.unit_id,
           'name', ${nameOf('p.unit_id')}, 'overdue', p.overdue, 'dueSoon', p.due_soon)
           order by p.overdue desc, p.due_soon desc, p.unit_id) from pressing p), '[]'),
       'counters', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number,
           'name', c.name, 'unitId', c.unit_id, 'unitName', ${nameOf('c.unit_id')},
           'received', coalesce((select t.received from today t where t.counter_id = c.id), 0),
           'people', coalesce((select jsonb_agg(jsonb_build_object('id', st.id,
               'fullName', st.full_name, 'since', s.since) order by s.since, st.id)
             from seated s join staff st on st.id = s.staff_id where s.counter_id = c.id), '[]'))
           order by c.unit_id, c.number, c.id) from counters c), '[]'))::text as text`,
    parameters.values,
  );
  return new JsonDocument(row?.text ?? '{}');
}
