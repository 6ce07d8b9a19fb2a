import type { Actor } from '../../access/actor';
import { inWorkingUnit } from '../../access/personal-data';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';

/** What a counter may take over from the last time somebody was there. */
export interface KnownPerson {
  readonly dossierId: string;
  readonly registeredAt: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export interface PersonNumbers {
  readonly personalId?: string | undefined;
  readonly taxNumber?: string | undefined;
}

/** The last dossier of this number that was the actor's own unit's work: only there is it whole. */
export async function findKnownPerson(
  sql: Sql,
  { personalId, taxNumber }: PersonNumbers,
  actor: Actor,
): Promise<KnownPerson | undefined> {
  const parameters = new Parameters();
  const number =
    personalId === undefined
      ? `d.applicant_tax_number = ${parameters.add(taxNumber)}`
      : `d.applicant_personal_id = ${parameters.add(personalId)}`;
  const [row] = await sql.query<KnownPerson & Record<string, unknown>>(
    `select d.id as "dossierId", to_json(d.registered_at) #>> '{}' as "registeredAt",
       d.applicant_name as "fullName", d.applicant_birth_date::text as "birthDate",
       d.applicant_sex as sex, d.applicant_phone as phone, d.applicant_email as email,
       d.applicant_address as address
     from dossier d where ${number} and ${visibleDossiers(actor, parameters)}
       and ${inWorkingUnit(actor, parameters)}
     order by d.registered_at desc, d.id desc limit 1`,
    parameters.values,
  );
  return row;
}
