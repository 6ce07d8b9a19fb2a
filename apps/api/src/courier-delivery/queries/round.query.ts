import { createHash } from 'node:crypto';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { courierCash } from '../../fees/queries/remittance.query';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { consignmentMembers } from './consignment-facts';

/** With the courier `$1`, to fetch, to deliver or to hand over, and in no bag. */
const isOpenStop = `c.courier_id = $1::uuid and c.ended_at is null and c.status <> 'bagged'`;

/** The consignments on the courier's round now. */
export async function openStopIds(sql: Sql, courierId: string): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `select c.id from consignment c where ${isOpenStop}`,
    [courierId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Everything a courier needs today without a network: the open stops, what was done today, and the
 * money to hand in, line by line. Its tag is drawn from the content, so that nothing is sent twice.
 */
export async function roundOf(sql: Sql, actor: Actor, day: LocalDate): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `with stop as (select c.* from consignment c where ${isOpenStop}),
     ridden as (select o.version, o.consignment_ids as ids from round_order o
       where o.courier_id = $1),
     done as (
       select c.* from consignment c
       where c.courier_id = $1 and c.status = 'delivered'
         and ${officeDayOf('c.delivered_at')} = $2::date
     )
     select jsonb_build_object('day', $2::text,
       'courier', jsonb_build_object('id', $1::text, 'name', $3::text),
       'orderVersion', coalesce((select r.version from ridden r), 0),
       'items', coalesce((select jsonb_agg(jsonb_build_object(${consignmentMembers('true')})
          || jsonb_build_object('isDue', c.next_attempt_on is null
               or c.next_attempt_on <= $2::date, 'note', c.note)
          order by array_position((select r.ids from ridden r), c.id) nulls last,
            c.slot nulls last, c.contact_address, c.number) from stop c), '[]'),
       'done', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number,
          'kind', c.kind, 'contactName', c.contact_name, 'deliveredAt', c.delivered_at,
          'stateFee', c.state_fee, 'postage', c.postage) order by c.delivered_at) from done c), '[]'),
       'toCollect', (select jsonb_build_object('stateFee', coalesce(sum(c.state_fee), 0),
           'postage', coalesce(sum(c.postage), 0)) from stop c
         where c.kind = 'delivery' or c.kind = 'collection' and c.status = 'toCollect'),
       'toHandIn', $4::jsonb)::text as text`,
    [actor.id, day, actor.name, JSON.stringify(await cashInHand(sql, actor))],
  );
  const text = row?.text ?? '{}';
  return new JsonDocument(text, contentTag(text));
}

/** By the book, not by the day: what was taken yesterday is owed until it is handed in. */
async function cashInHand(sql: Sql, actor: Actor): Promise<{ stateFee: number; postage: number }> {
  const held = await courierCash(sql, actor.id, actor.unitsFor('consignment.carry'));
  const { amount = 0, postage = 0 } = held ?? {};
  return { stateFee: amount - postage, postage };
}

/** Entity tags of this API are whole numbers of up to nine digits. */
function contentTag(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 1_000_000_000;
}
