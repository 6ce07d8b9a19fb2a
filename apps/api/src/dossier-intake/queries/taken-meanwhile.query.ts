import type { DossierStatus } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { claimableDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { whoChanged } from '../../platform/journal/who-changed.query';
import { ProblemError } from '../../platform/problem/problem-error';

/**
 * A dossier that somebody saw in their queue and a colleague has taken since is not theirs to see
 * any more. Whoever could have taken it is told who was faster, by which act and where it stands now,
 * and nothing else.
 */
export async function takenMeanwhile(
  sql: Sql,
  dossierId: string,
  version: number,
  actor: Actor,
): Promise<ProblemError | undefined> {
  const parameters = new Parameters();
  const key = parameters.add(dossierId);
  const [row] = await sql.query<{ version: number; status: DossierStatus }>(
    `select d.version, d.status from dossier d where d.id = ${key}::uuid and d.assignee_id is not null
       and ${claimableDossiers(actor, parameters)}`,
    parameters.values,
  );
  if (!row || row.version === version) return undefined;
  return new ProblemError('staleVersion', 'a colleague was faster', {
    currentVersion: row.version,
    dossierStatus: row.status,
    ...(await whoChanged(sql, 'dossier', dossierId)),
  });
}
