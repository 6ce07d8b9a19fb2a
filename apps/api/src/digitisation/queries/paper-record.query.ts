import { namedStaff } from '../../organisation/queries/named-parts';
import type { Sql } from '../../platform/database/sql';
import type { FileOfDocument, ScanState } from '../../documents/queries/document.query';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

const members = `'documentNo', r.document_no, 'componentNo', f.component_no, 'kind', r.kind,
  'issuer', r.issuer, 'number', r.number, 'issuedOn', r.issued_on, 'signer', r.signer,
  'owner', r.owner, 'expiresOn', r.expires_on, 'attestation', r.attestation,
  'standard', r.standard, 'scanDpi', r.scan_dpi, 'recordedAt', r.recorded_at,
  'recordedBy', ${namedStaff('r.recorded_by')},
  'textState', x.state, 'isSearchable', x.searchable is not null,
  'signing', (select jsonb_build_object('state', q.state, 'requestedAt', q.requested_at,
      'reason', q.reason)
    from signing_request q where q.dossier_id = r.dossier_id
      and q.document_no = r.document_no order by q.requested_at desc limit 1)`;

const filedRecords = `paper_record r
  join dossier_document f on f.dossier_id = r.dossier_id and f.no = r.document_no
    and f.removed_at is null
  left join recognised_text x on x.dossier_id = r.dossier_id and x.document_no = r.document_no`;

/** What is known of one paper, with the version of its dossier. */
export async function paperRecord(
  sql: Sql,
  dossierId: string,
  documentNo: number,
): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string; version: number }>(
    `select jsonb_build_object(${members}, 'version', d.version)::text as text, d.version
     from ${filedRecords} join dossier d on d.id = r.dossier_id
     where r.dossier_id = $1 and r.document_no = $2`,
    [dossierId, documentNo],
  );
  if (!row) throw notFound('the paper');
  return new JsonDocument(row.text, row.version);
}

/** What is known of the scanned papers of a dossier, oldest file first; removed ones are left out. */
export async function paperRecords(sql: Sql, dossierId: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
       order by r.document_no), '[]'))::text as text
     from ${filedRecords} where r.dossier_id = $1`,
    [dossierId],
  );
  return new JsonDocument(row?.text ?? '{"items":[]}');
}

export async function recognisedText(
  sql: Sql,
  dossierId: string,
  documentNo: number,
): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('state', x.state, 'text', x.text,
       'recognisedAt', x.recognised_at)::text as text
     from recognised_text x join dossier_document f on f.dossier_id = x.dossier_id
       and f.no = x.document_no and f.removed_at is null
     where x.dossier_id = $1 and x.document_no = $2`,
    [dossierId, documentNo],
  );
  if (!row) throw notFound('the text of the document');
  return new JsonDocument(row.text);
}

/** The copy of a scan whose words can be found. */
export async function searchableCopy(
  sql: Sql,
  dossierId: string,
  documentNo: number,
): Promise<FileOfDocument> {
  const [row] = await sql.query<{ name: string; size: string; sha256: string; state: ScanState }>(
    `select f.file_name as name, s.size, encode(s.sha256, 'hex') as sha256, s.scan_state as state
     from recognised_text x join dossier_document f on f.dossier_id = x.dossier_id
         and f.no = x.document_no and f.removed_at is null
       join stored_file s on s.sha256 = x.searchable
     where x.dossier_id = $1 and x.document_no = $2`,
    [dossierId, documentNo],
  );
  if (!row) throw notFound('the copy that can be searched');
  const { name, size, sha256, state } = row;
  const fileName = name.replace(/(\.pdf)?$/i, ' (tìm được chữ).pdf');
  return { fileName, mediaType: 'application/pdf', size: Number(size), sha256, scanState: state };
}
