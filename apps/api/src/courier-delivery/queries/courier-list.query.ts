import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import { courierHolds, courierOwes, staffShortage } from '../../fees/queries/remittance.query';
import { Settings } from '../../organisation/settings';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';

/**
 * Who carries today at the actor's units, or carries something the actor may see; with their load,
 * and for whoever reads the cash or dispatches at their unit with what they hold and when they were
 * last heard of.
 */
export async function listCouriers(
  sql: Sql,
  actor: Actor,
  today: LocalDate,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const cashLimit = parameters.add(await Settings.value(sql, 'delivery.courierCashLimit', today));
  const day = parameters.add(today);
  const units = parameters.add(actor.unitsFor('consignment.read'));
  const cashUnits = parameters.add(actor.unitsFor('cash.read'));
  const ownUnits = parameters.add(actor.unitsFor('consignment.dispatch'));
  const visible = visibleConsignments(actor, parameters, 'c');
  const [row] = await sql.query<{ text: string }>(
    `with carrying as (
       select c.courier_id as id, count(*)::integer as load from consignment c
       where c.ended_at is null and c.courier_id is not null and ${visible}
       group by c.courier_id
     ), courier as (
       select distinct on (s.id) s.id, s.full_name, a.unit_id from staff s
       join assignment a on a.staff_id = s.id
         and a.valid_from <= ${day}::date and (a.valid_to is null or a.valid_to >= ${day}::date)
       join role_permission rp on rp.role_code = a.role_code and rp.permission = 'consignment.carry'
         and rp.valid_from <= ${day}::date and (rp.valid_to is null or rp.valid_to >= ${day}::date)
       where s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to >= ${day}::date)
         and (a.unit_id = any(${units}::uuid[]) or s.id in (select id from carrying))
       order by s.id, a.id
     )
     select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object('id', r.id,
         'name', r.full_name,
         'unitName', (select p.short_name from unit_period p where p.unit_id = r.unit_id
           order by p.valid_from desc limit 1),
         'openConsignments', coalesce(g.load, 0),
         'cashInHand', cash.held, 'cashPromised', cash.owed - cash.held,
         'cashShortage', cash.shortage, 'cashLimit', ${cashLimit}::bigint,
         'isOverCashLimit', cash.held > ${cashLimit}::bigint,
         'lastSeenAt', case when r.unit_id = any(${ownUnits}::uuid[])
           then (select max(e.last_seen_at) from session e
             where e.staff_id = r.id and e.ended_at is null) end)
       order by r.full_name collate "vi-x-icu", r.id), '[]'))::text as text
     from courier r left join carrying g on g.id = r.id
       left join lateral (select ${courierHolds} as held, ${courierOwes} as owed,
           ${staffShortage} as shortage from (select r.id) a) cash
         on r.unit_id = any(${cashUnits}::uuid[])`,
    parameters.values,
  );
  return new JsonDocument(row?.text ?? '{"items":[]}');
}
