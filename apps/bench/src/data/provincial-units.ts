import type { Client } from 'pg';

/** A commune with the clerk who works at its only counter. */
export interface Commune {
  readonly unitId: string;
  readonly staffId: string;
  readonly counterId: string;
  readonly username: string;
  readonly agencyCode: string;
}

const communes = 66;

function id(group: number, no: number): string {
  return `0193b000-0000-7000-8${String(group).padStart(3, '0')}-${String(no).padStart(12, '0')}`;
}

/** Sees the whole province. */
export const provincialHead = 'dau-tinh';

export const provincialCommunes: readonly Commune[] = Array.from({ length: communes }, (_, no) => ({
  unitId: id(1, no + 1),
  staffId: id(2, no + 1),
  counterId: id(3, no + 1),
  username: `xa-${no + 1}`,
  agencyCode: `H36.${200 + no}`,
}));

/** Puts the communes below the demonstration's province; everybody has the demonstration's password. */
export async function addCommunes(client: Client): Promise<void> {
  const rows = JSON.stringify(provincialCommunes);
  const from = `from jsonb_to_recordset($1::jsonb) as c("unitId" uuid, "staffId" uuid,
    "counterId" uuid, username text, "agencyCode" text)`;
  const province = `(select id from unit where kind = 'province' order by id limit 1)`;
  await client.query(
    `insert into unit (id, kind, agency_code, valid_from)
     select c."unitId", 'commune', c."agencyCode", '2020-01-01' ${from}`,
    [rows],
  );
  await client.query(
    `insert into unit_period (unit_id, valid_from, name, short_name, parent_id)
     select c."unitId", '2020-01-01', 'Xã số ' || c."agencyCode", 'Xã ' || c."agencyCode", ${province}
     ${from}`,
    [rows],
  );
  await client.query(
    `insert into counter (id, unit_id, number, name, valid_from)
     select c."counterId", c."unitId", 1, 'Quầy 1', '2020-01-01' ${from}`,
    [rows],
  );
  await addStaff(client, `select c."staffId", c.username, 'civilClerk', c."unitId" ${from}`, [
    rows,
  ]);
  await addStaff(client, `select $1::uuid, $2, 'headOfDesk', ${province}`, [
    id(2, 999),
    provincialHead,
  ]);
}

async function addStaff(client: Client, people: string, values: unknown[]): Promise<void> {
  await client.query(
    `with person (id, username, role_code, unit_id) as (${people}), hired as (
       insert into staff (id, username, full_name, employer, valid_from)
       select id, username, 'Cán bộ ' || username, 'state', '2020-01-01' from person returning id
     ), credential as (
       insert into staff_credential (staff_id, password_hash, changed_at)
       select hired.id, (select password_hash from staff_credential limit 1), now() from hired
     )
     insert into assignment (id, staff_id, unit_id, role_code, valid_from)
     select gen_random_uuid(), id, unit_id, role_code, '2020-01-01' from person`,
    values,
  );
}
