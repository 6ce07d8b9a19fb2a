import type { Actor } from '../../access/actor';
import { visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { isOriginal } from '../data/originals.repository';

/** A paper of which another open dossier of the same person has the original. */
export interface HeldOriginal {
  readonly no: number;
  readonly dossierId: string;
  readonly dossierCode: string;
}

export interface OriginalsQuestion {
  readonly personalId?: string | undefined;
  readonly taxNumber?: string | undefined;
  readonly asked: readonly { readonly no: number; readonly key: string }[];
}

/**
 * Originals that the desk has had from this person already: not handed back, in dossiers that are
 * still worked on and that the actor may see. The newest dossier answers for a paper.
 */
export async function heldOriginals(
  sql: Sql,
  { personalId, taxNumber, asked }: OriginalsQuestion,
  actor: Actor,
): Promise<readonly HeldOriginal[]> {
  if (asked.length === 0 || (!personalId && !taxNumber)) return [];
  const parameters = new Parameters();
  const papers = parameters.add(JSON.stringify(asked));
  const isOwner = personalId
    ? `d.applicant_personal_id = ${parameters.add(personalId)}`
    : `d.applicant_tax_number = ${parameters.add(taxNumber)}`;
  const visible = visibleDossiers(actor, parameters);
  return sql.query<HeldOriginal & Record<string, unknown>>(
    `select distinct on (a.no) a.no, d.id as "dossierId", d.code as "dossierCode"
     from dossier d join dossier_component c on c.dossier_id = d.id
       join jsonb_to_recordset(${papers}::jsonb) as a(no integer, key text) on a.key = c.key
     where ${isOwner} and d.ended_at is null and d.returned_at is null and ${isOriginal('c')}
       and c.handed_back_at is null and ${visible}
     order by a.no, d.registered_at desc, d.id`,
    parameters.values,
  );
}
