import type { DossierStatus } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { fewUnitsSeen, visibleDossiers } from '../../access/visible-dossiers';
import type { PoolSql } from '../../platform/database/pool-sql';
import { Parameters } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { dossierItem } from './dossier-columns';
import {
  byAppointment,
  type DossierQueue,
  type DossierTimeliness,
  inQueue,
  type ListMoment,
  ofTimeliness,
} from './dossier-queues';
import {
  matchedField,
  type Search,
  searchCondition,
  type SearchMeaning,
  wholeElseBegun,
} from './dossier-search';
import { samePersonAs } from './same-person';

export interface DossierFilter {
  readonly q?: string | undefined;
  readonly queue?: DossierQueue | undefined;
  readonly status?: DossierStatus | undefined;
  readonly unitId?: string | undefined;
  readonly procedureCode?: string | undefined;
  readonly channel?: string | undefined;
  readonly employer?: string | undefined;
  readonly receivedBy?: string | undefined;
  readonly receivedUnitId?: string | undefined;
  readonly competentUnitId?: string | undefined;
  readonly timeliness?: DossierTimeliness | undefined;
  readonly registeredFrom?: LocalDate | undefined;
  readonly registeredTo?: LocalDate | undefined;
  /** A dossier whose applicant the others have too, or were brought by. */
  readonly applicantOf?: string | undefined;
  /** How `q` is taken; as it stands where nothing is said. */
  readonly meaning?: SearchMeaning | undefined;
  readonly reason?: string | undefined;
}

interface ListOrder {
  /** The sort key as text, as the mark of a page keeps it. */
  readonly key: string;
  readonly by: string;
  readonly after: (cursor: Cursor, parameters: Parameters) => string;
  readonly direction: 'asc' | 'desc';
}

const newestFirst: ListOrder = {
  key: 'd.registered_at',
  by: 'd.registered_at desc, d.id desc',
  after: ({ key, id }, parameters) =>
    `(d.registered_at, d.id) < (${parameters.add(key)}::timestamptz, ${parameters.add(id)}::uuid)`,
  direction: 'desc',
};

const noAppointment = 'infinity';

/** The day leads, as in the index of open terms. */
const nearestFirst: ListOrder = {
  key: `coalesce(d.due_at, '${noAppointment}')`,
  by: 'd.due_on, d.due_at, d.id',
  after: ({ key, id }, parameters) =>
    key === noAppointment
      ? `d.due_at is null and d.id > ${parameters.add(id)}::uuid`
      : `(d.due_at is null or (d.due_at, d.id)
          > (${parameters.add(key)}::timestamptz, ${parameters.add(id)}::uuid))`,
  direction: 'asc',
};

const orderOf = ({ queue }: DossierFilter): ListOrder =>
  queue !== undefined && byAppointment.has(queue) ? nearestFirst : newestFirst;

function searchOf({ q, reason }: DossierFilter, actor: Actor): Search | undefined {
  return q === undefined ? undefined : { query: q, within: fewUnitsSeen(actor, { reason }) };
}

/** The FROM, WHERE, ORDER and LIMIT of a list, for the page itself and for its measurements. */
export function dossierPage(
  filter: DossierFilter,
  actor: Actor,
  moment: ListMoment,
  page: { limit: number; after?: Cursor | undefined },
  parameters: Parameters,
): string {
  const order = orderOf(filter);
  const conditions = [visibleDossiers(actor, parameters, 'd', { reason: filter.reason })];
  const equal = (column: string, value: unknown, cast = ''): void => {
    if (value !== undefined) conditions.push(`${column} = ${parameters.add(value)}${cast}`);
  };
  const search = searchOf(filter, actor);
  if (search) conditions.push(searchCondition(search, parameters, filter.meaning));
  if (filter.queue !== undefined) conditions.push(inQueue(filter.queue, actor, moment, parameters));
  if (filter.timeliness !== undefined)
    conditions.push(ofTimeliness(filter.timeliness, actor, moment, parameters));
  if (filter.applicantOf !== undefined)
    conditions.push(
      samePersonAs(filter.applicantOf, actor, parameters, {
        reason: filter.reason,
        alsoBrought: true,
      }),
    );
  equal('d.status', filter.status);
  equal('d.procedure_code', filter.procedureCode);
  equal('d.channel', filter.channel);
  equal('d.receiver_employer', filter.employer);
  equal('d.received_by', filter.receivedBy, '::uuid');
  equal('d.received_unit_id', filter.receivedUnitId, '::uuid');
  equal('d.competent_unit_id', filter.competentUnitId, '::uuid');
  if (filter.unitId !== undefined) {
    const unit = parameters.add(filter.unitId);
    conditions.push(`${unit}::uuid in (d.received_unit_id, d.competent_unit_id, d.helped_unit_id)`);
  }
  // Office days, not UTC days: the zone is applied to the bounds, once.
  if (filter.registeredFrom !== undefined)
    conditions.push(`d.registered_at >= ${parameters.add(`${filter.registeredFrom}T00:00+07`)}`);
  if (filter.registeredTo !== undefined)
    conditions.push(
      `d.registered_at < ${parameters.add(`${filter.registeredTo}T00:00+07`)}::timestamptz
        + interval '1 day'`,
    );
  if (page.after) conditions.push(order.after(page.after, parameters));
  return `from dossier d
    join procedure_version v on v.id = d.procedure_version_id
    where ${conditions.join(' and ')}
    order by ${order.by}
    limit ${parameters.add(page.limit + 1)}`;
}

interface PageRow extends Record<string, unknown> {
  /** Base64 with its line breaks. */
  items: string;
  more: boolean;
  last_at: string | null;
  last_id: string | null;
}

/** One page of the dossiers an actor may see, as bytes of JSON; by registration, or by appointment. */
export async function listDossiers(
  sql: PoolSql,
  filter: DossierFilter,
  actor: Actor,
  moment: ListMoment,
  page: { limit: number; after?: Cursor | undefined },
): Promise<Buffer> {
  const find = (meaning: SearchMeaning): Promise<PageRow | undefined> =>
    readPage(sql, { ...filter, meaning }, actor, moment, page);
  // A page that is asked for has rows: an empty one belongs to a list of begun words.
  const row = await wholeElseBegun(sql, searchOf(filter, actor), find, (found) => !found?.items);
  const next = row?.more ? cursorText({ key: row.last_at ?? '', id: row.last_id ?? '' }) : null;
  return Buffer.concat([
    Buffer.from('{"items":['),
    Buffer.from(row?.items ?? '', 'base64'),
    Buffer.from(`],"next":${JSON.stringify(next)}}`),
  ]);
}

async function readPage(
  sql: PoolSql,
  filter: DossierFilter,
  actor: Actor,
  moment: ListMoment,
  page: { limit: number; after?: Cursor | undefined },
): Promise<PageRow | undefined> {
  const order = orderOf(filter);
  const parameters = new Parameters();
  const today = parameters.add(moment.today);
  const dueSoonBefore = parameters.add(moment.dueSoonBefore);
  const limit = parameters.add(page.limit);
  const rows = dossierPage(filter, actor, moment, page, parameters);
  const matched = matchedField(filter.q, parameters, filter.meaning);
  // What is searched for decides the plan; the other lists have the same one for all.
  // Vietnamese text is read letter by letter and written again letter by letter, which was a third
  // of the server's work on a page; the letters of base64 are copied.
  const [row] = await (filter.q === undefined ? sql.kept : sql).query<PageRow>(
    `select encode(convert_to(coalesce(string_agg(page.item::text, ',' order by page.n)
        filter (where page.n <= ${limit}), ''), 'UTF8'), 'base64') as items,
       count(*) > ${limit} as more,
       max(page.at::text) filter (where page.n = ${limit}) as last_at,
       max(page.id::text) filter (where page.n = ${limit}) as last_id
     from (select row.*, row_number() over (order by row.at ${order.direction}, row.id ${order.direction}) as n
       from (select d.id, ${order.key} as at,
         ${dossierItem(today, dueSoonBefore, matched)} as item ${rows}) as row) as page`,
    parameters.values,
  );
  return row;
}
