import type { DossierStatus } from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import { type SightOptions, visibleDossiers } from '../../access/visible-dossiers';
import { Parameters, type Sql } from '../../platform/database/sql';
import { notFound } from '../../platform/problem/problem-error';
import { keyCondition } from './dossier-key';

/** What any part of a dossier needs to know before it is read or changed. */
export interface ReachedDossier {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly receivedUnitId: string;
  readonly competentUnitId: string;
  /** The three places; a permission at any of them counts. */
  readonly places: readonly string[];
}

const reached = (condition: string, ending: string): string => `
  select d.id, d.code, d.version, d.status, d.procedure_code as "procedureCode",
    d.received_unit_id as "receivedUnitId",
    d.competent_unit_id as "competentUnitId",
    array[d.helped_unit_id, d.received_unit_id, d.competent_unit_id]::text[] as places
  from dossier d where ${condition} ${ending}`;

/** A dossier by id or code that the actor may see; absent and not visible are the same 404. */
export function findDossier(
  sql: Sql,
  key: string,
  actor: Actor,
  sight: SightOptions = {},
): Promise<ReachedDossier> {
  return reach(sql, key, actor, sight, '');
}

/** The same, locked: its journal, documents and forms are numbered one after another. */
export function lockDossier(
  sql: Sql,
  key: string,
  actor: Actor,
  sight: SightOptions = {},
): Promise<ReachedDossier> {
  return reach(sql, key, actor, sight, 'for update of d');
}

async function reach(
  sql: Sql,
  key: string,
  actor: Actor,
  sight: SightOptions,
  ending: string,
): Promise<ReachedDossier> {
  const parameters = new Parameters();
  const condition = keyCondition(key, parameters);
  if (!condition) throw notFound('the dossier');
  const visible = visibleDossiers(actor, parameters, 'd', sight);
  const [dossier] = await sql.query<ReachedDossier & Record<string, unknown>>(
    reached(`${condition} and ${visible}`, ending),
    parameters.values,
  );
  if (!dossier) throw notFound('the dossier');
  return dossier;
}
