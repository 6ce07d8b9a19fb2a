import type { Client } from 'pg';
import { type Environment, Passwords } from './product';

/** A commune with the clerk who works at its only counter. */
export interface Commune {
  readonly unitId: string;
  readonly staffId: string;
  readonly counterId: string;
  readonly username: string;
  readonly agencyCode: string;
}

const communes = 66;
const since = '2020-01-01';

/** Of everybody in the measured province. */
export const password = 'mat-khau-do-luong';

function id(group: number, no: number): string {
  return `0193b000-0000-7000-8${String(group).padStart(3, '0')}-${String(no).padStart(12, '0')}`;
}

const provinceId = id(1, 900);

/** Decides what the communes do not. */
export const departmentId = id(1, 901);

/** Sees the whole province. */
export const provincialHead = 'truong-tinh';

export const provincialCommunes: readonly Commune[] = Array.from({ length: communes }, (_, no) => ({
  unitId: id(1, no + 1),
  staffId: id(2, no + 1),
  counterId: id(3, no + 1),
  username: `xa-${no + 1}`,
  agencyCode: `H36.${200 + no}`,
}));

interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly agencyCode: string;
  readonly name: string;
  readonly parentId: string | null;
}

const units: readonly UnitRow[] = [
  { id: provinceId, kind: 'province', agencyCode: 'H36', name: 'Tỉnh', parentId: null },
  { id: departmentId, kind: 'department', agencyCode: 'H36.7', name: 'Sở', parentId: provinceId },
  ...provincialCommunes.map(({ unitId, agencyCode }) => ({
    id: unitId,
    kind: 'commune',
    agencyCode,
    name: `Xã ${agencyCode}`,
    parentId: provinceId,
  })),
];

const people = [
  { id: id(2, 900), username: provincialHead, role: 'headOfDesk', unitId: provinceId },
  ...provincialCommunes.map(({ staffId, username, unitId }) => ({
    id: staffId,
    username,
    role: 'civilClerk',
    unitId,
  })),
];

/** An invented province of 66 communes, each with one counter and its clerk. */
export async function addProvince(client: Client): Promise<void> {
  const unitRows = [JSON.stringify(units), since];
  const fromUnits = `from jsonb_to_recordset($1::jsonb) as u(id uuid, kind text, "agencyCode" text,
    name text, "parentId" uuid)`;
  await client.query(
    `insert into unit (id, kind, agency_code, valid_from)
     select u.id, u.kind, u."agencyCode", $2 ${fromUnits}`,
    unitRows,
  );
  await client.query(
    `insert into unit_period (unit_id, valid_from, name, short_name, parent_id)
     select u.id, $2, u.name, u.name, u."parentId" ${fromUnits}`,
    unitRows,
  );
  await client.query(
    `insert into counter (id, unit_id, number, name, valid_from)
     select c."counterId", c."unitId", 1, 'Quầy 1', $2
     from jsonb_to_recordset($1::jsonb) as c("counterId" uuid, "unitId" uuid)`,
    [JSON.stringify(provincialCommunes), since],
  );
  await addPeople(client);
}

async function addPeople(client: Client): Promise<void> {
  const passwordHash = await new Passwords({ passwordMemoryKiB: 1024 } as Environment).hash(
    password,
  );
  const rows = [JSON.stringify(people), since];
  const fromPeople = `from jsonb_to_recordset($1::jsonb) as p(id uuid, username text, role text,
    "unitId" uuid)`;
  await client.query(
    `insert into staff (id, username, full_name, employer, valid_from)
     select p.id, p.username, 'Cán bộ ' || p.username, 'state', $2 ${fromPeople}`,
    rows,
  );
  await client.query(
    `insert into staff_credential (staff_id, password_hash, changed_at)
     select unnest($1::uuid[]), $2, $3`,
    [people.map((each) => each.id), passwordHash, since],
  );
  await client.query(
    `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
     select gen_random_uuid(), p.id, p."unitId", p.role, $2 ${fromPeople}`,
    rows,
  );
}
