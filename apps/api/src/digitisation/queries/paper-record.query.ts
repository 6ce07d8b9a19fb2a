import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

/** What is known of the scanned papers of a dossier, oldest file first; removed ones are left out. */
export async function paperRecords(sql: Sql, dossierId: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(
       'documentNo', r.document_no, 'componentNo', f.component_no, 'kind', r.kind,
       'issuer', r.issuer, 'number', r.number, 'issuedOn', r.issued_on, 'signer', r.signer,
       'owner', r.owner, 'expiresOn', r.expires_on, 'attestation', r.attestation,
       'recordedAt', r.recorded_at, 'recordedBy', (select jsonb_build_object('id', t.id,
         'fullName', t.full_name, 'employer', t.employer) from staff t where t.id = r.recorded_by),
       'textState', (select x.state from recognised_text x where x.dossier_id = r.dossier_id
         and x.document_no = r.document_no)) order by r.document_no), '[]'))::text as text
     from paper_record r join dossier_document f on f.dossier_id = r.dossier_id
       and f.no = r.document_no and f.removed_at is null
     where r.dossier_id = $1`,
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
