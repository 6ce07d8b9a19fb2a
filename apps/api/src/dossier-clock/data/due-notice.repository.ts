import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { withHeirs } from '../../access/unit-heirs';
import { officeMidnight } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';

export interface DueMoment {
  readonly now: Date;
  readonly today: LocalDate;
  /** An open dossier whose warning begins by this instant is due soon. */
  readonly dueSoonBefore: Date;
  readonly lastDueSoonDay: LocalDate;
}

/** How many dossiers one turn takes; the next turn takes the next ones. */
export const noticesAtOnce = 500;

/** Whoever holds the dossier: its specialist, or before transfer whoever received it. */
const holder = `coalesce(d.assignee_id, case when d.status = 'received' then d.received_by end)`;

/** The two offices of a dossier, with whoever inherited from them by the day (SQL of a date). */
const officesOn = (day: string): string =>
  withHeirs('array[d.received_unit_id, d.competent_unit_id]', day);

/**
 * Whom to tell of what stands in `told`: the holder, and those who may set a new date at the two
 * offices of the dossier, or at a unit that answers for an ended one of them.
 */
const staffToTell = `staff s on s.id = told.holder_id or exists (
      select from assignment a join role_permission p on p.role_code = a.role_code
      where a.staff_id = s.id and a.unit_id = any(told.offices)
        and p.permission = 'dossier.reappoint'
        and a.valid_from <= $2::date and coalesce(a.valid_to, $2::date) >= $2::date
        and p.valid_from <= $2::date and coalesce(p.valid_to, $2::date) >= $2::date)
  where s.valid_from <= $2::date and coalesce(s.valid_to, $2::date) >= $2::date`;

interface ToldRow extends Record<string, unknown> {
  readonly dossierId: string;
  readonly staffId: string;
  readonly kind: string;
  readonly stage?: string;
  readonly dueAt: Date;
  readonly holdsIt: boolean;
}

/**
 * Enters each dossier, threshold and appointment once, and answers whom to tell. A supplement that
 * never came is told to the counter that waits for it. Several processes may run it at the same time.
 */
const enterDue = `with due as (
    select d.id, d.due_at, ${holder} as holder_id,
      case when d.due_on < $2::date then 'overdue' else 'dueSoon' end as kind
    from dossier d
    where d.due_on <= $4::date
      and d.ended_at is null and d.result_at is null
      and d.status in ('received', 'inProcess', 'awaitingSignature')
      and (d.due_soon_at <= $3 or d.due_on < $2::date)
      and not exists (select from due_notice n where n.dossier_id = d.id and n.due_at = d.due_at
        and n.kind = case when d.due_on < $2::date then 'overdue' else 'dueSoon' end)
    order by d.due_on, d.id
    limit ${noticesAtOnce}
  ),
  expired as (
    select d.id, s.ended_at as due_at,
      coalesce(d.received_by, d.registered_by) as holder_id, 'supplementExpired' as kind
    from (select r.dossier_id, r.deadline,
        ${officeMidnight('r.deadline + 1')} as ended_at
      from supplement_request r where r.received_at is null and r.deadline < $2::date) s
      join dossier d on d.id = s.dossier_id and d.status = 'awaitingSupplement'
    where not exists (select from due_notice n where n.dossier_id = d.id
      and n.due_at = s.ended_at and n.kind = 'supplementExpired')
    order by s.deadline, d.id
    limit ${noticesAtOnce}
  ),
  found as (select * from due union all select * from expired),
  told as materialized (
    select found.*, ${officesOn('$2::date')} as offices
    from found join dossier d on d.id = found.id
  ),
  entered as (
    insert into due_notice (dossier_id, kind, due_at, made_at)
    select id, kind, due_at, $1 from told on conflict do nothing returning dossier_id, kind
  )
  select told.id as "dossierId", s.id as "staffId", told.kind, told.due_at as "dueAt",
    coalesce(s.id = told.holder_id, false) as "holdsIt"
  from told join entered on entered.dossier_id = told.id and entered.kind = told.kind
    join ${staffToTell}`;

/**
 * Takes each stage at its warning and again at its deadline, each once: whoever takes a row sets
 * its next moment, so that a second process, or a second look, finds nothing to tell.
 */
const takeStages = `with turn as (
    select t.dossier_id from stage_term t
    where t.next_notice_at <= $3 and (t.next_notice_at < t.due_at or t.due_at < $1)
    order by t.next_notice_at limit ${noticesAtOnce} for update skip locked
  ),
  taken as (
    update stage_term t set next_notice_at = case when t.due_at < $1 then null else t.due_at end
    from turn where t.dossier_id = turn.dossier_id
    returning t.dossier_id, t.stage, t.due_at, t.due_at < $1 as is_over
  ),
  told as materialized (
    select d.id, ${officesOn('$2::date')} as offices, ${holder} as holder_id, taken.stage,
      taken.due_at, case when taken.is_over then 'stageOverdue' else 'stageDueSoon' end as kind
    from taken join dossier d on d.id = taken.dossier_id and d.ended_at is null
  )
  select told.id as "dossierId", s.id as "staffId", told.kind, told.stage,
    told.due_at as "dueAt", coalesce(s.id = told.holder_id, false) as "holdsIt"
  from told join ${staffToTell}`;

/** Answers how many people were told. */
export async function writeDueNotices(
  sql: Sql,
  { now, today, dueSoonBefore, lastDueSoonDay }: DueMoment,
): Promise<number> {
  const due = await sql.query<ToldRow>(enterDue, [now, today, dueSoonBefore, lastDueSoonDay]);
  const stages = await sql.query<ToldRow>(takeStages, [now, today, dueSoonBefore]);
  const told = [...due, ...stages];
  if (told.length === 0) return 0;
  const rows = told.map((row) => ({ ...row, id: uuidv7() }));
  return sql.execute(
    `insert into notification (id, staff_id, dossier_id, kind, stage, due_at, holds_it, made_at)
     select n.id, n."staffId", n."dossierId", n.kind, n.stage, n."dueAt", n."holdsIt", $2
     from jsonb_to_recordset($1::jsonb) as n(id uuid, "staffId" uuid, "dossierId" uuid, kind text, stage text,
       "dueAt" timestamptz, "holdsIt" boolean)
     on conflict do nothing`,
    [JSON.stringify(rows), now],
  );
}

/**
 * Answers whether the notice exists and is one's own. A superior who has seen it settles it for
 * the other superiors of the same office; whoever holds the dossier keeps the warning.
 */
export async function markRead(sql: Sql, id: string, actor: Actor, at: Date): Promise<boolean> {
  const [own] = await sql.query<{ holds_it: boolean }>(
    `select holds_it from notification where id = $1 and staff_id = $2`,
    [id, actor.id],
  );
  if (!own) return false;
  await sql.execute(
    `update notification n set read_at = $3, read_by = $2
     from notification own join dossier d on d.id = own.dossier_id
     where own.id = $1 and n.dossier_id = own.dossier_id and n.kind = own.kind
       and n.due_at = own.due_at and n.read_at is null
       and (n.id = own.id or ($4 and not n.holds_it and exists (
         select from assignment a join role_permission p on p.role_code = a.role_code
         where a.staff_id = n.staff_id and a.unit_id = any($5::uuid[])
           and a.unit_id = any(${officesOn('$6::date')})
           and p.permission = 'dossier.reappoint')))`,
    [id, actor.id, at, !own.holds_it, actor.unitsFor('dossier.reappoint'), officeDay(at)],
  );
  return true;
}
