import type { Sql } from '../../platform/database/sql';
import type { ScanMediaType } from '../pages/page-reader';

/** A page that goes into the file of a paper. */
export interface PlannedPage {
  readonly no: number;
  /** From 1. */
  readonly pageOfFile: number;
  readonly rotation: number;
  /** Null for a page that was not scanned. */
  readonly dpi: number | null;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: ScanMediaType;
}

export interface PlannedPaper {
  readonly componentNo: number;
  readonly name: string;
  readonly pages: readonly PlannedPage[];
}

/** The pages of a batch that were given to papers of a dossier and are not filed yet, in order. */
export async function filingPlan(
  sql: Sql,
  batchId: string,
  dossierId: string,
  componentNos: readonly number[],
): Promise<PlannedPaper[]> {
  const rows = await sql.query<PlannedPage & { componentNo: number; name: string }>(
    `select p.no, p.page_of_file as "pageOfFile", p.rotation, p.dpi, encode(f.sha256, 'hex') as sha256,
       s.media_type as "mediaType", c.no as "componentNo", coalesce(c.short_name, c.name) as name
     from scan_page p join scan_file f on f.batch_id = p.batch_id and f.no = p.file_no
       join stored_file s on s.sha256 = f.sha256
       join dossier_component c on c.dossier_id = p.dossier_id and c.no = p.component_no
     where p.batch_id = $1 and p.dossier_id = $2 and p.component_no = any($3::integer[])
       and p.document_no is null and not p.is_dropped and not p.is_sheet
     order by c.no, p.position, p.no`,
    [batchId, dossierId, componentNos],
  );
  const papers = new Map<number, { componentNo: number; name: string; pages: PlannedPage[] }>();
  for (const { componentNo, name, ...page } of rows) {
    const paper = papers.get(componentNo) ?? { componentNo, name, pages: [] };
    paper.pages.push(page);
    papers.set(componentNo, paper);
  }
  return [...papers.values()];
}
