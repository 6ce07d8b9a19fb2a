import type { ManifestStatus } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { Parameters, type Sql } from '../../platform/database/sql';
import type { Cursor } from '../../platform/http/cursor';
import { bagMarked } from '../data/consignment-key';
import { visibleManifests } from '../data/visible-manifests';
import { pageText } from '../../platform/http/page-text';
import { manifestMembers } from './manifest-detail';

export interface ManifestFilter {
  readonly status?: ManifestStatus | undefined;
  readonly unitId?: string | undefined;
  /** The number of a bag or of its seal. */
  readonly q?: string | undefined;
}

/** One page of the bags an actor may see, newest first, as JSON text. */
export async function listManifests(
  sql: Sql,
  { status, unitId, q }: ManifestFilter,
  actor: Actor,
  page: { limit: number; after?: Cursor | undefined },
): Promise<string> {
  const parameters = new Parameters();
  const conditions = [visibleManifests(actor, parameters)];
  if (status !== undefined) conditions.push(`m.status = ${parameters.add(status)}`);
  if (unitId !== undefined)
    conditions.push(`${parameters.add(unitId)}::uuid in (m.from_unit_id, m.to_unit_id)`);
  if (q !== undefined) conditions.push(bagMarked(q, parameters));
  if (page.after)
    conditions.push(
      `(m.opened_at, m.id) < (${parameters.add(page.after.key)}::timestamptz,
        ${parameters.add(page.after.id)}::uuid)`,
    );
  const rows = await sql.query<{ id: string; key: string; text: string }>(
    `select m.id, m.opened_at::text as key, jsonb_build_object(${manifestMembers})::text as text
     from manifest m where ${conditions.join(' and ')}
     order by m.opened_at desc, m.id desc limit ${parameters.add(page.limit + 1)}`,
    parameters.values,
  );
  return pageText(rows, page.limit);
}
