import type { ProcedureContent } from '@motcua/catalogue-domain';
import type { Sql } from '../../platform/database/sql';
import { requirementsOf } from '../../procedure-catalogue/procedure-reader';
import { reusable } from './find-reusable-papers';
import type { TakingDossier } from './take-papers';

interface OwnerRow extends Record<string, unknown> {
  readonly unitId: string;
  readonly personalId: string | null;
  readonly taxNumber: string | null;
  readonly caseNo: number;
  readonly content: ProcedureContent;
}

/** A dossier into which papers are taken: whose it is, and which of its papers can be reused. */
export async function takingDossier(sql: Sql, id: string): Promise<TakingDossier> {
  const [row] = await sql.query<OwnerRow>(
    `select d.received_unit_id as "unitId", d.applicant_personal_id as "personalId",
       d.applicant_tax_number as "taxNumber", d.case_no as "caseNo", v.content
     from dossier d join procedure_version v on v.id = d.procedure_version_id where d.id = $1`,
    [id],
  );
  if (!row) throw new Error(`The dossier ${id} went away while it was locked.`);
  const { unitId, personalId, taxNumber, caseNo, content } = row;
  return {
    id,
    unitId,
    owner: { personalId, taxNumber },
    reusable: reusable(requirementsOf(content, caseNo)),
  };
}
