import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import type { ManifestState } from '../data/manifest';
import type { SignedParty } from '../data/minutes';

export interface SignedParties {
  readonly giver: SignedParty;
  readonly receiver: SignedParty;
  readonly carrierName: string;
}

const nobody = { name: '', title: null };

/** The two people and units of a hand-over as they were called on the day. */
export async function signedParties(
  sql: Sql,
  manifest: ManifestState,
  day: LocalDate,
): Promise<SignedParties> {
  const { giverId, receiverId, carrierId, fromUnitId, toUnitId } = manifest;
  const people = await sql.query<{ id: string; name: string; title: string | null }>(
    `select id, full_name as name, title from staff where id = any($1::uuid[])`,
    [[giverId, receiverId, carrierId].filter((id) => id !== null)],
  );
  const units = await sql.query<{ id: string; name: string }>(
    `select u.id, (select p.name from unit_period p where p.unit_id = u.id
        order by (p.valid_from <= $2::date) desc, p.valid_from desc limit 1) as name
     from unnest($1::uuid[]) as u(id)`,
    [[fromUnitId, toUnitId], day],
  );
  const person = (id: string | null) => people.find((each) => each.id === id) ?? nobody;
  const unitName = (id: string) => units.find((each) => each.id === id)?.name ?? '';
  const party = (id: string | null, unitId: string): SignedParty => {
    const { name, title } = person(id);
    return { name, title, unitName: unitName(unitId) };
  };
  return {
    giver: party(giverId, fromUnitId),
    receiver: party(receiverId, toUnitId),
    carrierName: person(carrierId).name,
  };
}
