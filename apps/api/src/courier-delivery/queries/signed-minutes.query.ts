import type { Actor } from '../../access/actor';
import { Parameters, type Sql } from '../../platform/database/sql';
import { manifestKey } from '../data/consignment-key';
import { visibleManifests } from '../data/visible-manifests';
import type { Minutes } from '../data/minutes';

export interface SignedMinutes {
  readonly id: string;
  readonly number: string;
  readonly minutes: Minutes | null;
  /** Written before the date. */
  readonly place: string;
}

export async function signedMinutes(
  sql: Sql,
  key: string,
  actor: Actor,
): Promise<SignedMinutes | undefined> {
  const parameters = new Parameters();
  const condition = manifestKey(key, parameters);
  if (!condition) return undefined;
  const visible = visibleManifests(actor, parameters);
  const [row] = await sql.query<SignedMinutes & Record<string, unknown>>(
    `select m.id, m.number, m.minutes,
       coalesce((select trim(reverse(split_part(reverse(p.address), ',', 1))) from unit_period p
         where p.unit_id = m.to_unit_id order by p.valid_from desc limit 1), '') as place
     from manifest m where ${condition} and ${visible}`,
    parameters.values,
  );
  return row;
}
