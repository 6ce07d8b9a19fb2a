import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { namedStaff } from '../../organisation/queries/named-parts';
import { Parameters, type Sql } from '../../platform/database/sql';
import { type Cursor, cursorText } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';

const members = `'id', q.id, 'dossierId', d.id, 'code', d.code, 'dossierVersion', d.version,
  'applicantName', d.applicant_name, 'procedureName', coalesce(v.short_name, v.name),
  'documentNo', q.document_no, 'fileName', f.file_name,
  'paperName', coalesce(c.short_name, c.name), 'state', q.state, 'note', q.note,
  'reason', q.reason, 'signedNo', q.signed_no, 'requestedAt', q.requested_at,
  'requestedBy', ${namedStaff('q.requested_by')},
  'settledAt', q.settled_at, 'settledBy', ${namedStaff('q.settled_by')}`;

const source = `from signing_request q join dossier d on d.id = q.dossier_id
    join procedure_version v on v.id = d.procedure_version_id
    join dossier_document f on f.dossier_id = q.dossier_id and f.no = q.document_no
    left join dossier_component c on c.dossier_id = f.dossier_id and c.no = f.component_no`;

/** Papers that wait for a signature the actor may give, the longest waiting first. */
export async function waitingForSignature(
  sql: Sql,
  actor: Actor,
  { limit, after }: { limit: number; after: Cursor | undefined },
): Promise<JsonDocument> {
  const parameters = new Parameters();
  const units = parameters.add(actor.employer === 'state' ? actor.unitsFor('dossier.decide') : []);
  const beyond = after
    ? `and (q.requested_at, q.id) > (${parameters.add(after.key)}::timestamptz,
        ${parameters.add(after.id)}::uuid)`
    : '';
  const rows = await sql.query<{ text: string; key: string; id: string }>(
    `select q.id, q.requested_at::text as key, jsonb_build_object(${members})::text as text
     ${source}
     where q.state = 'waiting' and f.removed_at is null and d.ended_at is null
       and q.unit_id = any(${units}::uuid[]) and ${visibleDossiers(actor, parameters)} ${beyond}
     order by q.requested_at, q.id limit ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = JSON.stringify(last ? cursorText(last) : null);
  return new JsonDocument(`{"items":[${shown.map(({ text }) => text).join(',')}],"next":${next}}`);
}

export async function signingRequest(sql: Sql, id: string): Promise<JsonDocument> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object(${members})::text as text ${source} where q.id = $1`,
    [id],
  );
  if (!row) throw notFound('the request');
  return new JsonDocument(row.text);
}
