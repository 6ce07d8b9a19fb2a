import type { Sql } from '../../platform/database/sql';

export interface PersonalNumbers {
  readonly applicant: { personalId: string | null; phone: string | null };
  readonly submitter: { personalId: string | null; phone: string | null } | null;
  readonly recipientPhone: string | null;
}

/** The whole numbers of a dossier that somebody may see and gave a reason for. */
export async function personalNumbers(sql: Sql, dossierId: string): Promise<PersonalNumbers> {
  const [row] = await sql.query<PersonalNumbers & Record<string, unknown>>(
    `select json_build_object('personalId', d.applicant_personal_id, 'phone', d.applicant_phone)
         as applicant,
       case when d.submitter is null then null else json_build_object(
         'personalId', d.submitter ->> 'personalId', 'phone', d.submitter ->> 'phone') end
         as submitter,
       d.return_address ->> 'phone' as "recipientPhone"
     from dossier d where d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error('The dossier was locked a moment ago and is gone.');
  return row;
}
