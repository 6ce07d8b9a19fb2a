import { officeMidnight } from '../../platform/database/office-day';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import type { Sql } from '../../platform/database/sql';

interface PageRow extends Record<string, unknown> {
  items: string;
  unread: number;
  more: boolean;
  last_at: string | null;
  last_id: string | null;
}

export interface NotificationFilter {
  readonly staffId: string;
  readonly unread: boolean;
}

/** The promise was kept, given up or replaced since. */
const settled = `(d.ended_at is not null or (d.result_at is not null and n.stage is null)
  or case when n.kind = 'supplementExpired' then d.status <> 'awaitingSupplement'
    or not exists (select from supplement_request r where r.dossier_id = d.id
      and r.received_at is null
      and ${officeMidnight('r.deadline + 1')} = n.due_at)
    when n.stage is not null then not exists (select from stage_term t
      where t.dossier_id = n.dossier_id and t.stage = n.stage and t.due_at = n.due_at)
    else d.due_at is distinct from n.due_at end)`;

/** What still has to be looked at. */
const pending = `n.read_at is null and not ${settled}`;

/** Who acknowledged this warning in person, the first one first. */
const seenBy = `(select coalesce(json_agg(json_build_object('fullName', s.full_name,
    'at', seen.read_at) order by seen.read_at), '[]'::json)
  from notification seen join staff s on s.id = seen.staff_id
  where seen.dossier_id = n.dossier_id and seen.kind = n.kind and seen.due_at = n.due_at
    and seen.read_by = seen.staff_id)`;

/** One's own notices, newest first, as JSON text. They carry a code, never an applicant's name. */
export async function listNotifications(
  sql: Sql,
  { staffId, unread }: NotificationFilter,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const [row] = await sql.query<PageRow>(
    `with page as (
       select n.id, n.made_at,
         json_build_object('id', n.id, 'kind', n.kind, 'dossierId', n.dossier_id, 'code', d.code,
           'procedureName', coalesce(v.short_name, v.name), 'status', d.status,
           'dueAt', n.due_at, 'stage', n.stage, 'holdsIt', n.holds_it, 'madeAt', n.made_at, 'readAt', n.read_at,
           'seenBy', ${seenBy},
           'isSettled', ${settled}) as item,
         row_number() over (order by n.made_at desc, n.id desc) as nth
       from notification n join dossier d on d.id = n.dossier_id
         join procedure_version v on v.id = d.procedure_version_id
       where n.staff_id = $1 and (not $2 or (${pending}))
         and ($3::timestamptz is null or (n.made_at, n.id) < ($3::timestamptz, $4::uuid))
       order by n.made_at desc, n.id desc
       limit $5 + 1
     )
     select coalesce(json_agg(item order by nth) filter (where nth <= $5), '[]')::text as items,
       (select count(*)::integer from notification n join dossier d on d.id = n.dossier_id
         where n.staff_id = $1 and ${pending}) as unread,
       count(*) > $5 as more,
       max(made_at::text) filter (where nth = $5) as last_at,
       max(id::text) filter (where nth = $5) as last_id
     from page`,
    [staffId, unread, page.after?.key ?? null, page.after?.id ?? null, page.limit],
  );
  const next = row?.more ? cursorText({ key: row.last_at ?? '', id: row.last_id ?? '' }) : null;
  return `{"items":${row?.items ?? '[]'},"unread":${row?.unread ?? 0},"next":${JSON.stringify(next)}}`;
}
