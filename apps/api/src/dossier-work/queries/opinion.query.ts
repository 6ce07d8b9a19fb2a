import type { LocalDate } from '@motcua/shared-time';
import { keyCondition } from '../../dossier-reach/queries/dossier-key';
import { namedStaff, namedUnitOn } from '../../organisation/queries/named-parts';
import { officeDayOf } from '../../platform/database/office-day';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { pageText } from '../../platform/http/page-text';
import { notFound } from '../../platform/problem/problem-error';

const askedOn = officeDayOf('o.asked_at');

const paper = `jsonb_build_object('no', f.no, 'fileName', f.file_name, 'mediaType', s.media_type,
  'size', s.size, 'pages', s.pages, 'sha256', encode(s.sha256, 'hex'),
  'componentName', (select coalesce(c.short_name, c.name) from dossier_component c
    where c.dossier_id = f.dossier_id and c.no = f.component_no))`;

/** What the asked unit may read, and what it filed with its answer. */
const papers = `'papers', (select coalesce(jsonb_agg(${paper} order by f.no), '[]')
    from opinion_paper g join dossier_document f on f.dossier_id = g.dossier_id
      and f.no = g.document_no join stored_file s on s.sha256 = f.sha256
    where g.dossier_id = o.dossier_id and g.no = o.no and f.removed_at is null),
  'answerPaper', (select ${paper} from dossier_document f join stored_file s on s.sha256 = f.sha256
    where f.dossier_id = o.dossier_id and f.no = o.answer_document_no and f.removed_at is null)`;

/** `today` is a parameter; overdue is judged while the request is open. */
const opinion = (today: string): string => `jsonb_build_object('no', o.no,
  'askedUnit', ${namedUnitOn('o.asked_unit_id', askedOn)}, 'askingUnit', ${namedUnitOn('o.asking_unit_id', askedOn)},
  'question', o.question, 'answerBy', o.answer_by,
  'askedBy', ${namedStaff('o.asked_by')}, 'askedAt', o.asked_at,
  'answer', o.answer, 'answeredBy', ${namedStaff('o.answered_by')}, 'answeredAt', o.answered_at,
  'withdrawnAt', o.withdrawn_at, ${papers},
  'isOverdue', o.answered_at is null and o.withdrawn_at is null and o.answer_by < ${today}::date)`;

/** What other units were asked about a dossier, newest first. */
export async function opinionsOf(sql: Sql, dossierId: string, today: LocalDate): Promise<string> {
  const [row] = await sql.query<{ items: string }>(
    `select coalesce(jsonb_agg(${opinion('$2')} order by o.no desc), '[]')::text as items
     from opinion_request o where o.dossier_id = $1`,
    [dossierId, today],
  );
  return `{"items":${row?.items ?? '[]'}}`;
}

export async function opinionOf(
  sql: Sql,
  dossierId: string,
  no: number,
  today: LocalDate,
): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select ${opinion('$3')}::text as text from opinion_request o
     where o.dossier_id = $1 and o.no = $2`,
    [dossierId, no, today],
  );
  if (!row) throw new Error(`The request ${no} of ${dossierId} is missing.`);
  return row.text;
}

/** The dossier of an open request to one of the units, if it gives that document to read. */
export async function dossierOfGivenPaper(
  sql: Sql,
  { key, no, documentNo }: { key: string; no: number; documentNo: number },
  unitIds: readonly string[],
): Promise<string> {
  const parameters = new Parameters();
  const condition = keyCondition(key, parameters);
  if (!condition) throw notFound('the paper');
  const [request, document, units] = [no, documentNo, unitIds].map((value) =>
    parameters.add(value),
  );
  const [row] = await sql.query<{ id: string }>(
    `select d.id from dossier d join opinion_request o on o.dossier_id = d.id
     where ${condition} and o.no = ${request} and o.asked_unit_id = any(${units}::uuid[])
       and o.answered_at is null and o.withdrawn_at is null
       and (o.answer_document_no = ${document}::integer
         or exists (select from opinion_paper g where g.dossier_id = o.dossier_id
           and g.no = o.no and g.document_no = ${document}::integer))`,
    parameters.values,
  );
  if (!row) throw notFound('the paper');
  return row.id;
}

export const opinionSides = ['asked', 'asking'] as const;
export type OpinionSide = (typeof opinionSides)[number];

// The time of day keeps requests apart that are to be answered on one day.
const answerMoment = `(o.answer_by + (o.asked_at at time zone 'UTC')::time) at time zone 'UTC'`;

/** Open requests that one's units have to answer, or wait for; what is due first leads. */
export async function openOpinions(
  sql: Sql,
  side: OpinionSide,
  unitIds: readonly string[],
  today: LocalDate,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const units = parameters.add(unitIds);
  const day = parameters.add(today);
  const after = page.after
    ? `and (${answerMoment}, o.dossier_id) > (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`
    : '';
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select o.dossier_id::text as id, (${answerMoment})::text as key,
       (${opinion(day)} || jsonb_build_object('dossierId', d.id, 'code', d.code,
         'status', d.status, 'procedureName', coalesce(v.short_name, v.name)))::text as text
     from opinion_request o join dossier d on d.id = o.dossier_id
       join procedure_version v on v.id = d.procedure_version_id
     where o.${side}_unit_id = any(${units}::uuid[])
       and o.answered_at is null and o.withdrawn_at is null ${after}
     order by ${answerMoment}, o.dossier_id
     limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}
