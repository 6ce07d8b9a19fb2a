import type { ConsignmentKind, ConsignmentStatus } from '@motcua/delivery-domain';
import {
  isPhone,
  isS10,
  isSealNumber,
  normaliseDossierCode,
  normaliseOwnCode,
  normalisePhone,
  normaliseS10,
  searchText,
} from '@motcua/shared-identifiers';
import type { Actor } from '../../access/actor';
import { visibleConsignments } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { pageText } from '../../platform/http/page-text';
import { handlesConsignment } from '../../access/personal-data';
import type { LocalDate, WorkingCalendar } from '@motcua/shared-time';
import { workingDaysLeft } from '../data/transit-days';
import { cashNotHandedIn } from './cash-not-handed-in';
import { consignmentMembers, dueOn } from './consignment-facts';

export interface ConsignmentFilter {
  readonly status?: ConsignmentStatus | undefined;
  readonly kind?: ConsignmentKind | undefined;
  readonly courierId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly q?: string | undefined;
  /** Carried by the actor, or asked for by the actor. */
  readonly mine?: boolean | undefined;
  /** Cash of the door that the courier still has by the book. */
  readonly toSettle?: boolean | undefined;
  /** Carried for longer than the days it may take. */
  readonly overdue?: boolean | undefined;
}

/** Today, and the calendar by which days are left. */
export interface ListDays {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
}

/** The open consignment of one kind that a dossier has, by id. */
export async function openConsignment(
  sql: Sql,
  dossierId: string,
  kind: ConsignmentKind,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `select id from consignment where dossier_id = $1 and kind = $2 and ended_at is null`,
    [dossierId, kind],
  );
  return row?.id;
}

/** One page of the consignments an actor may see, newest first, as JSON text. */
export async function listConsignments(
  sql: Sql,
  filter: ConsignmentFilter,
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
  days?: ListDays,
): Promise<string> {
  const parameters = new Parameters();
  const conditions = conditionsOf(filter, actor, parameters);
  if (filter.overdue && days) conditions.push(`${dueOn} < ${parameters.add(days.today)}::date`);
  const own = handlesConsignment(actor, parameters);
  if (page.after)
    conditions.push(
      `(c.registered_at, c.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<Row>(
    `select c.id, c.registered_at::text as key, ${dueOn}::text as "dueOn",
       jsonb_build_object(${consignmentMembers(own)})::text as text
     from consignment c where ${conditions.join(' and ')}
     order by c.registered_at desc, c.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(days ? rows.map((row) => withDaysLeft(row, days)) : rows, page.limit);
}

function withDaysLeft(row: Row, { today, calendar }: ListDays): Row {
  const daysLeft = row.dueOn === null ? null : workingDaysLeft(today, row.dueOn, calendar);
  return { ...row, text: `${row.text.slice(0, -1)}, "daysLeft": ${daysLeft}}` };
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly dueOn: LocalDate | null;
}

function conditionsOf(filter: ConsignmentFilter, actor: Actor, parameters: Parameters): string[] {
  const conditions = [visibleConsignments(actor, parameters)];
  const { status, kind, courierId, unitId, q, mine, toSettle } = filter;
  const carrier = toSettle ? 'c.cash_taken_by' : 'c.courier_id';
  if (toSettle)
    conditions.push(
      `c.post_unit_id = any(${parameters.add(actor.unitsFor('cash.read'))}::uuid[])`,
      `c.id in (${cashNotHandedIn})`,
    );
  if (status !== undefined) conditions.push(`c.status = ${parameters.add(status)}`);
  if (kind !== undefined) conditions.push(`c.kind = ${parameters.add(kind)}`);
  if (courierId !== undefined) conditions.push(`${carrier} = ${parameters.add(courierId)}::uuid`);
  if (unitId !== undefined)
    conditions.push(
      `${parameters.add(unitId)}::uuid in (c.post_unit_id, c.from_unit_id, c.to_unit_id)`,
    );
  if (mine) {
    const self = parameters.add(actor.id);
    conditions.push(`${self}::uuid in (c.courier_id, c.registered_by)`);
  }
  if (q !== undefined) conditions.push(searchCondition(q, parameters));
  return conditions;
}

function searchCondition(q: string, parameters: Parameters): string {
  const number = normaliseS10(q);
  if (isS10(number)) return `c.number = ${parameters.add(number)}`;
  const phone = normalisePhone(q);
  if (isPhone(phone)) return `c.contact_phone = ${parameters.add(phone)}`;
  const code = parameters.add(normaliseDossierCode(q));
  const name = parameters.add(searchText(q));
  const seal = normaliseOwnCode(q);
  const sealed = isSealNumber(seal) ? `c.seal_no = ${parameters.add(seal)} or` : '';
  return `(${sealed} exists (select from dossier d where d.id = c.dossier_id and d.code = ${code})
    or strpos(search_text(coalesce(c.contact_name, '')), ${name}) > 0)`;
}
