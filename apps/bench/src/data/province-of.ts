import { localDate } from '@motcua/shared-time';
import type { Client } from 'pg';
import type { KnownProcedure, Province } from './dossier-rows';
import { loadWorkingCalendar, type Sql } from './product';
import { departmentId, provincialCommunes } from './provincial-units';

/** The day after the last one on which dossiers are invented. */
export const lastDay = localDate('2026-11-19');
const earlierYears = [2023, 2024, 2025];

/** Statements of a plain connection, as the product's queries expect them. */
export function sqlOf(client: Client): Sql {
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    execute: async (text, values = []) => (await client.query(text, [...values])).rowCount ?? 0,
  };
}

/** What the invented dossiers refer to, as it stands in the database. */
export async function provinceOf(client: Client): Promise<Province> {
  const { rows: procedures } = await client.query<KnownProcedure>(
    `select code, current_version_id as "versionId" from procedure
     where current_version_id is not null order by md5(code)`,
  );
  const calendar = await loadWorkingCalendar(sqlOf(client), { unitId: null, day: lastDay });
  return {
    communes: provincialCommunes,
    departmentId,
    procedures,
    // Before the published years only the weekends are known.
    calendar: { ...calendar, coveredYears: new Set([...calendar.coveredYears, ...earlierYears]) },
  };
}
