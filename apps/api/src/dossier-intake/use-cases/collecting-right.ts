import { type Collecting, needsAuthority } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type { CollectorCommand } from './action-command';

/** Whoever has no right of their own names the paper that gives them one. */
export async function refuseUnauthorisedCollector(
  { sql, at }: TransactionScope,
  dossierId: string,
  collector: CollectorCommand,
): Promise<void> {
  if (collector.authority) return;
  const [people] = await sql.query<
    Pick<Collecting, 'applicant' | 'submitter'> & Record<string, unknown>
  >(
    `select json_build_object('kind', applicant_kind, 'fullName', applicant_name,
       'personalId', applicant_personal_id) as applicant, submitter
     from dossier where id = $1`,
    [dossierId],
  );
  if (!people) throw new Error(`The dossier ${dossierId} went away while it was locked.`);
  if (needsAuthority({ ...people, collector, today: officeDay(at) }))
    throw refusedField(['collector', 'authority'], 'required');
}
