import type { DuplicateSubject } from '../../dossier-intake/queries/possible-duplicates.query';
import type { Sql } from '../../platform/database/sql';

/** What a numbered dossier is compared by; its results and refused files are not its content. */
export async function comparedFacts(sql: Sql, dossierId: string): Promise<DuplicateSubject> {
  const [row] = await sql.query<{ facts: DuplicateSubject }>(
    `select json_strip_nulls(json_build_object('dossierId', d.id,
       'procedureCode', d.procedure_code, 'personalId', d.applicant_personal_id,
       'taxNumber', d.applicant_tax_number, 'fullName', d.applicant_name,
       'birthDate', d.applicant_birth_date,
       'files', coalesce((select json_agg(distinct encode(f.sha256, 'hex'))
         from dossier_document f where f.dossier_id = d.id and f.removed_at is null
           and f.purpose <> 'result'), '[]'))) as facts
     from dossier d where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error('The dossier was reached a moment ago and is gone.');
  return row.facts;
}
