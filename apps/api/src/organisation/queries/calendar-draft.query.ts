import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { type CalendarDraftAct, closingKinds } from '../calendar-change';

// A count of promises names no dossier; it says what publishing leaves where it is.
const calendarDraft = `
  select d.version, d.status, d.drafted_by as "draftedBy",
    jsonb_build_object('id', d.id, 'version', d.version, 'status', d.status,
      'baseVersion', d.base_no, 'note', d.note, 'coveredTo', d.covered_to,
      'draftedBy', (select s.full_name from staff s where s.id = d.drafted_by),
      'draftedAt', d.drafted_at,
      'settledBy', (select s.full_name from staff s where s.id = d.settled_by),
      'settledAt', d.settled_at, 'publishedVersion', d.published_no,
      'days', coalesce((select jsonb_agg(jsonb_build_object('day', c.day, 'kind', c.kind,
          'name', c.name, 'unitId', c.unit_id,
          'unitName', (select p.short_name from unit_period p where p.unit_id = c.unit_id
            order by p.valid_from desc limit 1),
          'promised', case when c.kind = any($2::text[]) then (select count(*) from dossier o
            where o.due_on = c.day and o.ended_at is null and o.result_at is null
              and (c.unit_id is null or c.unit_id in (o.competent_unit_id, o.received_unit_id)))
            else 0 end)
        order by c.day, c.no) from calendar_draft_day c where c.draft_id = d.id), '[]')
    )::text as text
  from calendar_draft d`;

interface DraftText {
  readonly [column: string]: unknown;
  readonly text: string;
  readonly status: 'draft' | 'published' | 'discarded';
  readonly draftedBy: string;
}

/** One draft, with the promises on each day that is to be closed. */
export async function readCalendarDraft(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const [row] = await sql.query<DraftText>(`${calendarDraft} where d.id = $1::uuid`, [
    id,
    closingKinds,
  ]);
  if (!row) throw notFound('the calendar draft');
  return JsonDocument.of(shown(row, actor));
}

/** The open draft, or none. */
export async function listCalendarDrafts(sql: Sql, actor: Actor): Promise<JsonDocument> {
  const rows = await sql.query<DraftText>(`${calendarDraft} where d.status = $1`, [
    'draft',
    closingKinds,
  ]);
  return JsonDocument.of({ items: rows.map((row) => shown(row, actor)) });
}

function shown(row: DraftText, actor: Actor): object {
  const document = JSON.parse(row.text) as object;
  return { ...document, availableActions: actsNow(row, actor) };
}

function actsNow({ status, draftedBy }: DraftText, actor: Actor): readonly CalendarDraftAct[] {
  if (status !== 'draft' || !actor.may('calendar.write')) return [];
  return draftedBy === actor.id ? ['discard'] : ['publish', 'discard'];
}
