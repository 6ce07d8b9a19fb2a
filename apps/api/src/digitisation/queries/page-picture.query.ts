import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import type { FileOfDocument } from '../../documents/queries/document.query';
import { Parameters, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';
import { visibleBatches } from '../scan-batch-rules';

/**
 * The picture of a page for those of its batch. Whoever brought it sees it until it is filed, to put
 * a misplaced page right; then, and for everybody else, only who sees the dossier.
 */
export async function pagePicture(
  sql: Sql,
  place: { batchId: string; no: number; size: 'page' | 'thumbnail' },
  actor: Actor,
): Promise<FileOfDocument> {
  const parameters = new Parameters();
  const [id, no] = [parameters.add(place.batchId), parameters.add(place.no)];
  const self = parameters.add(actor.id);
  const batches = visibleBatches(actor, parameters);
  const dossiers = visibleDossiers(actor, parameters);
  const column = place.size === 'thumbnail' ? 'p.thumbnail' : 'p.picture';
  const [row] = await sql.query<{ type: string; size: string; sha256: string }>(
    `select s.media_type as type, s.size, encode(s.sha256, 'hex') as sha256
     from scan_page p join scan_batch b on b.id = p.batch_id join stored_file s on s.sha256 = ${column}
     where p.batch_id = ${id}::uuid and p.no = ${no} and ${batches}
       and (p.dossier_id is null or (p.document_no is null and b.uploaded_by = ${self}::uuid)
         or exists (select from dossier d where d.id = p.dossier_id and ${dossiers}))`,
    parameters.values,
  );
  if (!row) throw notFound('the page');
  return {
    fileName: `trang-${place.no}.jpg`,
    mediaType: row.type,
    size: Number(row.size),
    sha256: row.sha256,
    // Drawn by this program, pixel by pixel: nothing of the file's own bytes is in it.
    scanState: 'clean',
  };
}
