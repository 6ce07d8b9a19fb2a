import type { ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { namedStaff } from '../../organisation/queries/named-parts';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

/** The members of a document in `f`, its bytes in `s`. */
export const documentMembers = `'no', f.no, 'purpose', f.purpose, 'componentNo', f.component_no,
  'fileName', f.file_name, 'mediaType', s.media_type, 'size', s.size, 'pages', s.pages,
  'sha256', encode(s.sha256, 'hex'), 'scanState', s.scan_state,
  'reusedFrom', (select p.code from dossier p where p.id = f.source_dossier_id),
  'uploadedAt', f.uploaded_at,
  'uploadedBy', ${namedStaff('f.uploaded_by')}`;

/** One document, removed ones included, with the version of its dossier. */
export async function documentOf(sql: Sql, dossierId: string, no: number): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${documentMembers}, 'dossierId', d.id, 'version', d.version)::text as text,
       d.version
     from dossier_document f join stored_file s on s.sha256 = f.sha256
       join dossier d on d.id = f.dossier_id
     where f.dossier_id = $1 and f.no = $2`,
    [dossierId, no],
  );
  if (!row) throw notFound('the document');
  return new JsonDocument(row.text, row.version);
}

export async function documentsOf(
  sql: Sql,
  { id, version }: ReachedDossier,
): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('version', $2::integer, 'items', coalesce(
       jsonb_agg(jsonb_build_object(${documentMembers}) order by f.no), '[]'))::text as text
     from dossier_document f join stored_file s on s.sha256 = f.sha256
     where f.dossier_id = $1 and f.removed_at is null`,
    [id, version],
  );
  return new JsonDocument(row?.text ?? `{"version":${version},"items":[]}`, version);
}

export interface FileOfDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly scanState: ScanState;
}

export type ScanState = 'unscanned' | 'clean' | 'quarantined';

export async function fileOfDocument(
  sql: Sql,
  dossierId: string,
  no: number,
): Promise<FileOfDocument> {
  const [row] = await sql.query<{
    name: string;
    type: string;
    size: string;
    sha256: string;
    state: ScanState;
  }>(
    `select f.file_name as name, s.media_type as type, s.size, encode(s.sha256, 'hex') as sha256,
       s.scan_state as state
     from dossier_document f join stored_file s on s.sha256 = f.sha256
     where f.dossier_id = $1 and f.no = $2 and f.removed_at is null`,
    [dossierId, no],
  );
  if (!row) throw notFound('the document');
  const { name, type, size, sha256, state } = row;
  return { fileName: name, mediaType: type, size: Number(size), sha256, scanState: state };
}

/** The hash the journal holds of a document since it was filed; null where it was never told. */
export async function journalledHash(
  sql: Sql,
  dossierId: string,
  no: number,
): Promise<string | null> {
  const [row] = await sql.query<{ sha256: string | null }>(
    `select j.data ->> 'sha256' as sha256 from journal j
     where j.subject_type = 'dossier' and j.subject_id = $1
       and j.type in ('dossier.documentAdded', 'dossier.paperReused', 'dossier.scanSpared', 'dossier.resultSigned',
         'dossier.paperSigned')
       and j.data ->> 'no' = $2::text
     order by j.sequence limit 1`,
    [dossierId, no],
  );
  return row?.sha256 ?? null;
}

/** When a document was filed; whatever it holds existed by then. */
export async function filedAt(sql: Sql, dossierId: string, no: number): Promise<Date> {
  const [row] = await sql.query<{ at: Date }>(
    `select f.uploaded_at as at from dossier_document f where f.dossier_id = $1 and f.no = $2`,
    [dossierId, no],
  );
  if (!row) throw notFound('the document');
  return row.at;
}
