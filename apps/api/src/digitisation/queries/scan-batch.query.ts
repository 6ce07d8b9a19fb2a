import type { Actor } from '../../access/actor';
import { officeDayOf } from '../../platform/database/office-day';
import { visibleDossiers } from '../../access/visible-dossiers';
import { isHandedOver } from '../../dossier-reach/queries/handed-over';
import { namedStaff } from '../../organisation/queries/named-parts';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { visibleBatches } from '../scan-batch-rules';
import { isBroughtByPost } from './digitisable-dossiers';

/** Another time the same bytes were brought, with the dossiers it went to. */
const earlierOf = (batches: string, dossiers: string): string => `(select jsonb_build_object(
    'addedAt', e.added_at, 'dossierCodes', (select coalesce(jsonb_agg(distinct d.code), '[]')
      from scan_page q join dossier d on d.id = q.dossier_id
      where q.batch_id = e.batch_id and q.file_no = e.no and q.document_no is not null
        and ${dossiers}))
  from scan_file e join scan_batch b on b.id = e.batch_id
  where e.sha256 = f.sha256 and e.batch_id <> f.batch_id and e.added_at < f.added_at and ${batches}
  order by e.added_at desc limit 1)`;

/** Why a sheet of a dossier the reader sees did not place the page under it. */
const sheetRefusal = (dossiers: string): string => `case when p.dossier_id is null
    and coalesce(p.printed_code, p.sheet_code) = p.sheet_code
    and ${isBroughtByPost('p.batch_id')}
    and exists (select from dossier d join scan_file f on f.batch_id = p.batch_id and f.no = p.file_no
      where d.code = p.sheet_code and ${dossiers}
        and not ${isHandedOver('d', 'digitise', officeDayOf('f.added_at'))})
  then 'notHandedOver' end`;

/** A dossier the reader may not see is only told to be elsewhere. */
const pagesOf = (dossiers: string): string => `(select coalesce(jsonb_agg(jsonb_build_object(
    'no', p.no, 'fileNo', p.file_no, 'pageOfFile', p.page_of_file, 'position', p.position,
    'rotation', p.rotation, 'dpi', p.dpi, 'widthMm', p.width_mm, 'heightMm', p.height_mm,
    'skewTenths', p.skew_tenths, 'faults', p.faults,
    'isSheet', p.is_sheet, 'isDropped', p.is_dropped, 'hasPicture', p.picture is not null,
    'markedCode', coalesce(p.printed_code, p.sheet_code),
    'dossierId', v.id, 'dossierCode', v.code, 'componentNo', case when v.id is not null
      then p.component_no end,
    'isElsewhere', p.dossier_id is not null and v.id is null,
    'sheetRefusal', ${sheetRefusal(dossiers)},
    'isBySheet', p.dossier_id is not null and p.assigned_by is null,
    'documentNo', case when v.id is not null then p.document_no end) order by p.position, p.no), '[]')
  from scan_page p left join (select d.id, d.code from dossier d where ${dossiers}) v
    on v.id = p.dossier_id
  where p.batch_id = b.id)`;

/** A batch with its files and pages; it changes while it is read, so it carries no ETag. */
export async function scanBatch(sql: Sql, id: string, actor: Actor): Promise<JsonDocument> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const batches = visibleBatches(actor, parameters);
  const dossiers = visibleDossiers(actor, parameters);
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('id', b.id, 'unitId', b.unit_id, 'version', b.version,
       'openedAt', b.opened_at, 'closedAt', b.closed_at, 'uploadedBy', ${namedStaff('b.uploaded_by')},
       'files', (select coalesce(jsonb_agg(jsonb_build_object('no', f.no, 'fileName', f.file_name,
           'state', f.state, 'pages', coalesce(f.pages, s.pages), 'pagesRead', f.pages_read,
           'size', s.size, 'addedAt', f.added_at, 'earlier', ${earlierOf(batches, dossiers)})
           order by f.no), '[]')
         from scan_file f join stored_file s on s.sha256 = f.sha256 where f.batch_id = b.id),
       'pages', ${pagesOf(dossiers)})::text as text
     from scan_batch b where b.id = ${key}::uuid and ${batches}`,
    parameters.values,
  );
  if (!row) throw notFound('the batch');
  return new JsonDocument(row.text);
}

export async function findBatch(
  sql: Sql,
  id: string,
  actor: Actor,
): Promise<{ readonly closedAt: Date | null }> {
  const parameters = new Parameters();
  const key = parameters.add(id);
  const [row] = await sql.query<{ closedAt: Date | null }>(
    `select b.closed_at as "closedAt" from scan_batch b
     where b.id = ${key}::uuid and ${visibleBatches(actor, parameters)}`,
    parameters.values,
  );
  if (!row) throw notFound('the batch');
  return row;
}

/** Open batches of the actor and the actor's units, newest first. */
export async function openBatches(
  sql: Sql,
  actor: Actor,
  { limit, after }: { limit: number; after: Cursor | undefined },
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const batches = visibleBatches(actor, parameters);
  const beyond = after
    ? `and (b.opened_at, b.id) < (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`
    : '';
  const rows = await sql.query<{ text: string; key: string; id: string }>(
    `select b.id, b.opened_at::text as key, jsonb_build_object('id', b.id,
       'openedAt', b.opened_at, 'uploadedBy', ${namedStaff('b.uploaded_by')},
       'files', (select count(*) from scan_file f where f.batch_id = b.id),
       'pages', (select count(*) from scan_page p where p.batch_id = b.id and not p.is_sheet
         and not p.is_dropped),
       'pagesToFile', (select count(*) from scan_page p where p.batch_id = b.id and not p.is_sheet
         and not p.is_dropped and p.document_no is null))::text as text
     from scan_batch b where b.closed_at is null and ${batches} ${beyond}
     order by b.opened_at desc, b.id desc limit ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = JSON.stringify(last ? cursorText(last) : null);
  return new JsonDocument(`{"items":[${shown.map(({ text }) => text).join(',')}],"next":${next}}`);
}
