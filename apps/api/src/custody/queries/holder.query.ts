import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import type { PaperHolder } from '../paper-holder';

/** A unit as a holder, by its name of the day. */
export async function unitHolder(sql: Sql, unitId: string, day: LocalDate): Promise<PaperHolder> {
  const [row] = await sql.query<{ name: string }>(
    `select p.name from unit_period p where p.unit_id = $1
      order by (p.valid_from <= $2::date) desc, p.valid_from desc limit 1`,
    [unitId, day],
  );
  return { kind: 'unit', id: unitId, name: row?.name ?? unitId, unitId };
}

/** A person of the staff as a holder, at the unit where they work in this session. */
export function staffHolder(actor: Actor): PaperHolder {
  return { kind: 'staff', id: actor.id, name: actor.name, unitId: actor.unitId };
}
