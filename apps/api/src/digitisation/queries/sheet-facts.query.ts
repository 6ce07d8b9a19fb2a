import type { Sql } from '../../platform/database/sql';
import type { SheetDossier, SheetPaper } from '../separator-sheets/separator-sheets.print';

export interface SheetFacts extends SheetDossier {
  /** Papers that lie on the desk. */
  readonly papers: readonly SheetPaper[];
}

export async function sheetFacts(sql: Sql, dossierId: string): Promise<SheetFacts> {
  const [row] = await sql.query<{ facts: SheetFacts }>(
    `select jsonb_build_object('code', d.code, 'applicantName', d.applicant_name,
       'procedureName', coalesce(v.short_name, v.name), 'papers', coalesce((select jsonb_agg(
         jsonb_build_object('no', c.no, 'name', coalesce(c.short_name, c.name)) order by c.no)
         from dossier_component c where c.dossier_id = d.id
           and c.state not in ('missing', 'notApplicable') and not c.present_only), '[]')) as facts
     from dossier d join procedure_version v on v.id = d.procedure_version_id where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error(`The dossier ${dossierId} is gone.`);
  return row.facts;
}
