import type { Actor } from '../../access/actor';
import { inWorkingUnit, shownNumber } from '../../access/personal-data';
import { fewUnitsSeen, visibleDossiers } from '../../access/visible-dossiers';
import {
  type Search,
  searchCondition,
  type SearchMeaning,
  wholeElseBegun,
} from '../../dossier-intake/queries/dossier-search';
import { Parameters, type Sql } from '../../platform/database/sql';

/** Counting stops here: «hơn 1.000» tells as much as a figure nobody reads. */
export const countedAtMost = 1000;

export interface BoundedCount {
  readonly count: number;
  readonly isMore: boolean;
}

/** How many dossiers a search finds, up to a bound. */
export async function countHits(
  sql: Sql,
  q: string,
  actor: Actor,
  reason: string | undefined,
): Promise<BoundedCount> {
  const search = { query: q, within: fewUnitsSeen(actor, { reason }) };
  const found = async (meaning: SearchMeaning): Promise<number> => {
    const parameters = new Parameters();
    const visible = visibleDossiers(actor, parameters, 'd', { reason });
    const [row] = await sql.query<{ count: number }>(
      `select count(*)::integer as count from (select from dossier d
         where ${visible} and ${searchCondition(search, parameters, meaning)}
         limit ${countedAtMost + 1}) as hit`,
      parameters.values,
    );
    return row?.count ?? 0;
  };
  const count = await wholeElseBegun(sql, search, found, (hits) => hits === 0);
  return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost };
}

/** A person among the newest dossiers found; two of one name differ by birth year and address. */
export interface PersonHit {
  /** The newest of their dossiers; the person's page opens by it. */
  readonly dossierId: string;
  readonly fullName: string;
  readonly kind: string;
  readonly personalId: string | null;
  readonly taxNumber: string | null;
  readonly birthYear: number | null;
  readonly addressTail: string | null;
  readonly phone: string | null;
  readonly dossiers: number;
}

const readDossiers = 100;

interface PeopleShown {
  readonly limit: number;
  readonly reason: string | undefined;
}

/** The applicants of what a search finds, the last served first. */
export async function findPeople(
  sql: Sql,
  q: string,
  actor: Actor,
  shown: PeopleShown,
): Promise<PersonHit[]> {
  const search = { query: q, within: fewUnitsSeen(actor, shown) };
  const find = (meaning: SearchMeaning): Promise<PersonHit[]> =>
    peopleCalled(sql, { search, meaning }, actor, shown);
  return wholeElseBegun(sql, search, find, (people) => people.length === 0);
}

function peopleCalled(
  sql: Sql,
  { search, meaning }: { search: Search; meaning: SearchMeaning },
  actor: Actor,
  { limit, reason }: PeopleShown,
): Promise<PersonHit[]> {
  const parameters = new Parameters();
  const visible = visibleDossiers(actor, parameters, 'd', { reason });
  const own = inWorkingUnit(actor, parameters);
  return sql.query<PersonHit & Record<string, unknown>>(
    `with hit as materialized (select d.id, d.registered_at, d.applicant_name, d.applicant_kind,
         d.applicant_personal_id, d.applicant_tax_number, d.applicant_birth_date,
         d.applicant_address, ${shownNumber('d.applicant_personal_id', own)} as shown_personal_id,
         ${shownNumber('d.applicant_phone', own)} as shown_phone,
         coalesce(d.applicant_personal_id, d.applicant_tax_number, d.id::text) as person
       from dossier d where ${visible} and ${searchCondition(search, parameters, meaning)}
       order by d.registered_at desc, d.id desc limit ${readDossiers})
     select newest.id as "dossierId", newest.applicant_name as "fullName",
       newest.applicant_kind as kind, newest.shown_personal_id as "personalId",
       newest.applicant_tax_number as "taxNumber",
       extract(year from newest.applicant_birth_date)::integer as "birthYear",
       nullif(trim(substring(newest.applicant_address from '[^,]*,?[^,]*$')), '') as "addressTail",
       newest.shown_phone as phone,
       (select count(*)::integer from hit h where h.person = newest.person) as dossiers
     from (select distinct on (hit.person) hit.* from hit
       order by hit.person, hit.registered_at desc, hit.id desc) as newest
     order by newest.registered_at desc, newest.id desc limit ${parameters.add(limit)}`,
    parameters.values,
  );
}
