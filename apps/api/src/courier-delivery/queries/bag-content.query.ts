import type { ConsignmentStatus } from '@motcua/delivery-domain';
import type { Sql } from '../../platform/database/sql';

export interface BagLine {
  readonly consignmentId: string;
  readonly number: string;
  readonly status: ConsignmentStatus;
  readonly dossierCode: string | null;
  readonly name: string | null;
  readonly paperCount: number;
}

/** What a bag should hold, line by line as its minutes print it. */
export function bagContent(sql: Sql, manifestId: string): Promise<BagLine[]> {
  return sql.query<BagLine & Record<string, unknown>>(
    `select c.id as "consignmentId", c.number, c.status, d.code as "dossierCode",
       coalesce(d.applicant_name, c.contact_name) as name,
       (select coalesce(sum((p ->> 'count')::integer), 0)::integer
         from jsonb_array_elements(c.papers) p) as "paperCount"
     from consignment c left join dossier d on d.id = c.dossier_id
     where c.manifest_id = $1 order by c.number`,
    [manifestId],
  );
}

/** The consignment behind a scanned number or dossier code, wherever it is; the bag's own first. */
export async function scannedConsignment(
  sql: Sql,
  manifestId: string,
  code: { readonly kind: 'consignment' | 'dossier'; readonly value: string },
): Promise<{ id: string; number: string } | undefined> {
  const condition =
    code.kind === 'consignment'
      ? 'c.number = $2'
      : 'c.dossier_id = (select d.id from dossier d where d.code = $2)';
  const [row] = await sql.query<{ id: string; number: string }>(
    `select c.id, c.number from consignment c where ${condition}
      order by c.manifest_id = $1 desc nulls last, c.registered_at desc limit 1`,
    [manifestId, code.value],
  );
  return row;
}
