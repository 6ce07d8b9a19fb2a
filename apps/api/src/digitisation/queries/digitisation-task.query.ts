import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { digitisableDossiers } from './digitisable-dossiers';

/** Counting further than this helps nobody. */
const countedAtMost = 1_000;

/** Papers that lie on the desk; what came electronically has its file already. */
const papers = `from dossier_component c where c.dossier_id = d.id and c.state = 'present'
  and c.kind is distinct from 'electronic' and not c.present_only`;

const hasFile = `exists (select from dossier_document f where f.dossier_id = d.id
  and f.component_no = c.no and f.purpose = 'component' and f.removed_at is null)`;

interface TaskPage {
  readonly limit: number;
  readonly after: Cursor | undefined;
  readonly day: LocalDate;
}

/**
 * Open dossiers with a paper that has no file and may be filed by the actor on the day, the longest
 * waiting first.
 */
export async function digitisationTasks(
  sql: Sql,
  actor: Actor,
  { limit, after, day }: TaskPage,
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const waiting = `d.ended_at is null and d.result_at is null
    and ${visibleDossiers(actor, parameters)}
    and ${digitisableDossiers(actor, parameters, 'd', day)}
    and exists (select ${papers} and not ${hasFile})`;
  const beyond = after
    ? `and (d.registered_at, d.id) > (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`
    : '';
  const most = parameters.add(limit + 1);
  const rows = await sql.query<{ text: string | null; key: string; id: string; total: number }>(
    `with page as (
       select d.id, d.registered_at, jsonb_build_object('dossierId', d.id, 'code', d.code,
         'applicantName', d.applicant_name, 'procedureName', coalesce(v.short_name, v.name),
         'registeredAt', d.registered_at, 'dueAt', d.due_at, 'papers', (select jsonb_agg(
           jsonb_build_object('no', c.no, 'name', coalesce(c.short_name, c.name), 'kind', c.kind,
             'hasFile', ${hasFile}) order by c.no) ${papers})) as item
       from dossier d join procedure_version v on v.id = d.procedure_version_id
       where ${waiting} ${beyond}
       order by d.registered_at, d.id limit ${most}),
     counted as (
       select count(*)::integer as total from (select from dossier d where ${waiting}
         limit ${countedAtMost}) each)
     select page.id, page.registered_at::text as key, page.item::text as text, counted.total
     from counted left join page on true order by page.registered_at, page.id`,
    parameters.values,
  );
  const found = rows.filter(({ text }) => text !== null);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const next = JSON.stringify(last ? cursorText(last) : null);
  const items = shown.map(({ text }) => text).join(',');
  return new JsonDocument(`{"items":[${items}],"total":${rows[0]?.total ?? 0},"next":${next}}`);
}
