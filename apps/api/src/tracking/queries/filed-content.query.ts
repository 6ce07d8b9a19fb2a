import type { Sql } from '../../platform/database/sql';

export interface FiledContent {
  readonly purpose: 'component' | 'result' | 'attachment';
  readonly filedAt: string;
}

/** Whether a dossier holds exactly this content; a result is named before a paper. */
export async function filedContent(
  sql: Sql,
  dossierId: string,
  sha256: string,
): Promise<FiledContent | undefined> {
  const [row] = await sql.query<FiledContent & Record<string, unknown>>(
    `select f.purpose, to_json(f.uploaded_at) #>> '{}' as "filedAt"
     from dossier_document f
     where f.dossier_id = $1 and f.sha256 = decode($2, 'hex') and f.removed_at is null
     order by f.purpose = 'result' desc, f.no limit 1`,
    [dossierId, sha256],
  );
  return row;
}
