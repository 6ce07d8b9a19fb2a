import { normaliseDossierCode } from '@motcua/shared-identifiers';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { withHeirs } from '../../access/unit-heirs';
import { unitNameOn } from '../../access/unit-of-day';
import { type SightOptions, visibleDossiers } from '../../access/visible-dossiers';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { isUuid } from '../../platform/validation/uuid';

/**
 * Common table expressions that follow `subject (type, id)`: the chain, and who holds the paper now. A
 * paper in a bag is where the bag is, so the bag's own hops stand between its hops.
 */
export function custodyTables(insideUnits: string): string {
  return `
  chain as (
    select h.*, lead(h.given_at) over (order by h.no) as next_at,
      h.no = max(h.no) filter (where h.voided_at is null) over () as is_last,
      h.no = max(h.no) filter (where h.confirmed_at is not null) over () as is_current
    from subject join custody_hop h on h.subject_type = subject.type and h.subject_id = subject.id
  ),
  hop as (
    select c.no, 0 as inner_no, c.is_last, c.is_current, c.holder_kind, c.holder_id, c.holder_name,
      c.unit_id, c.given_by, c.given_at, c.confirmed_by, c.confirmed_at, c.lost_at, c.seal_no,
      c.evidence, c.consignment_id, c.voided_at, c.incident_id
    from chain c
    union all
    select c.no, b.no, c.is_last, c.is_current, b.holder_kind, b.holder_id, b.holder_name,
      b.unit_id, b.given_by, b.given_at, b.confirmed_by, b.confirmed_at, b.lost_at, b.seal_no,
      b.evidence, c.consignment_id, b.voided_at, b.incident_id
    from chain c join custody_hop b on b.subject_type = 'manifest' and b.subject_id = c.holder_id
    where c.holder_kind = 'bag' and c.confirmed_at is not null
      and (c.is_current or b.no > 1)
      and (c.is_current or b.given_at >= c.given_at)
      and (c.next_at is null or b.given_at <= c.next_at)
  ),
  holding as (
    select h.* from hop h where h.is_current and h.confirmed_at is not null
    order by h.no desc, h.inner_no desc limit 1
  ),
  waiting as (
    select h.* from hop h where h.is_last and h.confirmed_at is null
    order by h.no desc, h.inner_no desc limit 1
  ),
  told as (
    select h.*, jsonb_build_object('kind', h.holder_kind,
        'name', case when h.holder_kind <> 'staff' or h.unit_id = any(${insideUnits}::uuid[])
          then h.holder_name end,
        'unitId', h.unit_id,
        'unitName', ${unitNameOn('h.unit_id', officeDayOf('h.given_at'))}) as holder,
      (select n.number from consignment n where n.id = h.consignment_id) as consignment_number
    from hop h
  ),
  custody (facts) as (
    select jsonb_build_object(
      'state', case
        when not exists (select from chain) then 'none'
        when exists (select from chain where is_last and lost_at is not null) then 'lost'
        when exists (select from waiting) then 'givenNotConfirmed'
        else 'held' end,
      'holder', (select t.holder from told t join holding using (no, inner_no)),
      'receiver', (select t.holder from told t join waiting using (no, inner_no)),
      'since', (select greatest(max(h.confirmed_at), max(w.given_at))
        from holding h left join waiting w on true),
      'sealNo', (select h.seal_no from hop h where h.is_current and h.seal_no is not null
        order by h.inner_no desc limit 1),
      'manifest', (select jsonb_build_object('id', m.id, 'number', m.number)
        from chain c join manifest m on m.id = c.holder_id
        where c.is_current and c.holder_kind = 'bag'),
      'consignment', (select jsonb_build_object('id', n.id, 'number', n.number, 'status', n.status)
        from chain c join consignment n on n.id = c.consignment_id
        where c.is_current and n.ended_at is null),
      'steps', coalesce((select jsonb_agg(jsonb_build_object('holder', t.holder,
          'givenBy', case when t.unit_id = any(${insideUnits}::uuid[]) then
            (select s.full_name from staff s where s.id = t.given_by) end,
          'givenAt', t.given_at,
          'confirmedBy', case when t.unit_id = any(${insideUnits}::uuid[]) then
            (select s.full_name from staff s where s.id = t.confirmed_by) end,
          'confirmedAt', t.confirmed_at,
          'voidedAt', t.voided_at,
          'lostAt', t.lost_at,
          'incidentNumber', (select i.number from incident i where i.id = t.incident_id),
          'sealNo', t.seal_no,
          'evidence', t.evidence,
          'consignmentNumber', t.consignment_number) order by t.no, t.inner_no)
        from told t where t.inner_no <> 1), '[]'))
  )`;
}

/** The dossier `d` of an id or a code, where the actor may see it. */
export function visibleDossier(
  idOrCode: string,
  actor: Actor,
  parameters: Parameters,
  sight: SightOptions,
): string {
  const isId = isUuid(idOrCode);
  const key = parameters.add(isId ? idOrCode : normaliseDossierCode(idOrCode));
  const visible = visibleDossiers(actor, parameters, 'd', sight);
  return `${isId ? `d.id = ${key}::uuid` : `d.code = ${key}`} and ${visible}`;
}

/** The three units of a dossier with those that inherited them by the day (SQL of a date). */
export const placesOf = (alias: string, day: string): string =>
  withHeirs(
    `array[${alias}.competent_unit_id, ${alias}.received_unit_id, ${alias}.helped_unit_id]`,
    day,
  );

/** Units of the dossier in force on the day that do not have the paper: it may be given to them. */
const receivers = (day: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', ${unitNameOn('u.id', day)})
    order by array_position(subject.places, u.id)), '[]')
  from unit u where u.id = any(subject.places) and u.valid_from <= ${day}
    and (u.valid_to is null or u.valid_to >= ${day})
    and u.id is distinct from (custody.facts #>> '{holder,unitId}')::uuid)`;

/** What the actor may do with the paper now, in the words of `actOnPaper`. */
function paperActsNow(actor: Actor, parameters: Parameters): string {
  const units = `${parameters.add(actor.unitsFor('dossier.transfer'))}::uuid[]`;
  const self = `${parameters.add(actor.id)}::uuid`;
  const own = `${parameters.add(actor.unitId)}::uuid`;
  const holds = `custody.facts #>> '{holder,kind}' = 'unit'
    and (custody.facts #>> '{holder,unitId}')::uuid = any(${units})`;
  const receives = `(custody.facts #>> '{receiver,unitId}')::uuid = any(${units})
    and not exists (select from waiting w where w.given_by = ${self})`;
  const restores = `${own} = any(subject.places) and ${own} = any(${units})`;
  return `(select coalesce(jsonb_agg(a.act order by a.no), '[]') from (values
      (1, 'confirm', 'givenNotConfirmed', ${receives}),
      (2, 'refuse', 'givenNotConfirmed', ${receives}),
      (3, 'takeBack', 'givenNotConfirmed', ${holds}),
      (4, 'give', 'held', ${holds}),
      (5, 'reportLost', 'held', ${holds}),
      (6, 'reportLost', 'givenNotConfirmed', ${holds}),
      (7, 'recordFound', 'lost', ${restores}),
      (8, 'recordReissued', 'lost', ${restores})
    ) a (no, act, state, may) where a.may and a.state = custody.facts ->> 'state')`;
}

/** Who holds a dossier's paper now and the whole chain; other units see the unit, not the person. */
export async function custodyOf(
  sql: Sql,
  dossierIdOrCode: string,
  actor: Actor,
  day: LocalDate,
  sight: SightOptions = {},
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const wanted = visibleDossier(dossierIdOrCode, actor, parameters, sight);
  const inside = parameters.add(actor.unitsFor('dossier.read'));
  const acts = paperActsNow(actor, parameters);
  const today = `${parameters.add(day)}::date`;
  const [row] = await sql.query<{ text: string }>(
    `with subject as (select 'dossier' as type, d.id, d.code,
         ${placesOf('d', today)} as places
       from dossier d where ${wanted}),
     ${custodyTables(inside)}
     select (jsonb_build_object('dossierId', subject.id, 'dossierCode', subject.code,
         'availableActions', ${acts}, 'receivers', ${receivers(today)}) || custody.facts)::text as text
     from subject cross join custody`,
    parameters.values,
  );
  if (!row) throw notFound('the dossier');
  return new JsonDocument(row.text);
}
