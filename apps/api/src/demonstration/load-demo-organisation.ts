import { Inject, Injectable } from '@nestjs/common';
import { Passwords } from '../access/passwords';
import { CLOCK } from '../platform/config/clock';
import type { Sql } from '../platform/database/sql';
import { Transaction } from '../platform/database/transaction';
import { systemAct } from '../platform/http/act';
import {
  demoAssignmentId,
  demoBankAccounts,
  demoClient,
  demoCounters,
  demoStaff,
  demoUnitIds,
  demoUnits,
} from './organisation';
import type { Clock } from '@motcua/shared-time';

const peopleSince = '2025-07-01';
const clientUntil = '2030-12-31';

/** The demonstration's units and people; loads once, and afterwards only renews a password that nobody changed. */
@Injectable()
export class LoadDemoOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(password: string): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    const now = this.clock.now();
    await this.transaction.run(systemAct, async ({ sql }) => {
      await sql.query(
        `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':demonstration', 0))`,
      );
      await refuseRealProvince(sql);
      await loadUnits(sql);
      await loadPeople(sql, passwordHash, now);
      await loadClient(sql, passwordHash);
      await loadCompetence(sql);
      await loadTransferScope(sql);
      await loadBankAccounts(sql);
    });
  }
}

/** Invented people with one known password have no place beside real ones. */
async function refuseRealProvince(sql: Sql): Promise<void> {
  const [real] = await sql.query(
    `select id from unit where kind = 'province' and id <> $1 limit 1`,
    [demoUnitIds.province],
  );
  if (real)
    throw new Error(
      'A real province is in this database, so the demonstration is not loaded: start with MOTCUA_DEMO=0.',
    );
}

async function loadUnits(sql: Sql): Promise<void> {
  await sql.execute(
    `insert into unit (id, kind, agency_code, administrative_code, valid_from, valid_to)
     select u.id, u.kind, u."agencyCode", u."administrativeCode", u."validFrom", u."validTo"
     from jsonb_to_recordset($1::jsonb) as u(id uuid, kind text, "agencyCode" text,
       "administrativeCode" text, "validFrom" date, "validTo" date)
     on conflict (id) do nothing`,
    [JSON.stringify(demoUnits)],
  );
  await sql.execute(
    `insert into unit_period (unit_id, valid_from, valid_to, name, short_name, parent_id, address)
     select u.id, u."validFrom", u."validTo", u.name, u."shortName", u."parentId", u.address
     from jsonb_to_recordset($1::jsonb) as u(id uuid, "validFrom" date, "validTo" date, name text,
       "shortName" text, "parentId" uuid, address text)
     on conflict (unit_id, valid_from) do nothing`,
    [JSON.stringify(demoUnits)],
  );
  for (const { id, successorIds = [] } of demoUnits)
    await sql.execute(
      `insert into unit_succession (predecessor_id, successor_id, succeeded_on)
       select $1, s, '2025-07-01' from unnest($2::uuid[]) as s on conflict do nothing`,
      [id, successorIds],
    );
  await sql.execute(
    `insert into counter (id, unit_id, number, name, valid_from)
     select c.id, c."unitId", c.number, c.name, $2::date
     from jsonb_to_recordset($1::jsonb) as c(id uuid, "unitId" uuid, number integer, name text)
     on conflict (id) do nothing`,
    [JSON.stringify(demoCounters), peopleSince],
  );
}

const secretChanges = `('staff.passwordChanged', 'staff.passwordReset', 'apiClient.secretRotated')`;

/** Whose secret somebody changed keeps it; everybody else has the one that the start prints. */
function isOwnSince(subjectType: 'staff' | 'apiClient', id: string): string {
  return `exists (select from journal j where j.subject_type = '${subjectType}'
    and j.subject_id = ${id} and j.type in ${secretChanges})`;
}

async function loadPeople(sql: Sql, passwordHash: string, now: Date): Promise<void> {
  await sql.execute(
    `insert into staff (id, username, full_name, employer, title, valid_from)
     select s.id, s.username, s."fullName", s.employer, s.title, $2::date
     from jsonb_to_recordset($1::jsonb) as s(id uuid, username text, "fullName" text, employer text,
       title text)
     on conflict (id) do nothing`,
    [JSON.stringify(demoStaff), peopleSince],
  );
  await sql.execute(
    `insert into staff_credential (staff_id, password_hash, changed_at)
     select s, $2, $3 from unnest($1::uuid[]) as s where not ${isOwnSince('staff', 's')}
     on conflict (staff_id) do update set password_hash = excluded.password_hash,
       changed_at = excluded.changed_at`,
    [demoStaff.map((each) => each.id), passwordHash, now],
  );
  const assignments = demoStaff.flatMap((each, staffNo) =>
    each.assignments.map(({ unitId, role }, no) => ({
      id: demoAssignmentId(staffNo + 1, no + 1),
      staffId: each.id,
      unitId,
      role,
    })),
  );
  await sql.execute(
    `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
     select a.id, a."staffId", a."unitId", a.role, $2::date
     from jsonb_to_recordset($1::jsonb) as a(id uuid, "staffId" uuid, "unitId" uuid, role text)
     on conflict (id) do nothing`,
    [JSON.stringify(assignments), peopleSince],
  );
}

async function loadClient(sql: Sql, secretHash: string): Promise<void> {
  await sql.execute(
    `insert into api_client (id, client_id, name, unit_id, secret_hash, permissions, valid_from,
       valid_to) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set secret_hash = excluded.secret_hash
       where not ${isOwnSince('apiClient', 'excluded.id')}`,
    [
      demoClient.id,
      demoClient.clientId,
      demoClient.name,
      demoClient.unitId,
      secretHash,
      demoClient.permissions,
      peopleSince,
      clientUntil,
    ],
  );
}

/** Provincial fields and the department that decides them; communes decide their own level. */
async function loadCompetence(sql: Sql): Promise<void> {
  const fields = ['Lý lịch tư pháp', 'Luật sư', 'Công chứng', 'Hộ tịch cấp tỉnh'];
  await sql.execute(
    `insert into competence (id, field, unit_id, valid_from)
     select gen_random_uuid(), f, $2, '2025-07-01' from unnest($1::text[]) as f
     where not exists (select from competence c where c.field = f and c.unit_id = $2)`,
    [fields, demoUnitIds.justice],
  );
}

/** Invented accounts of two wards, at a bank whose number is real, so that codes can be drawn. */
async function loadBankAccounts(sql: Sql): Promise<void> {
  await sql.execute(
    `insert into setting (key, valid_from, value, note)
     values ('fees.bankAccounts', '2025-07-01', $1::jsonb, 'Tài khoản bịa để thử nghiệm.')
     on conflict do nothing`,
    [JSON.stringify(demoBankAccounts)],
  );
}

/** What the invented scheme hands over to the Post at the two counters it runs. */
async function loadTransferScope(sql: Sql): Promise<void> {
  const procedures = ['1.001193', '1.000656', '2.000635', '1.004873', '1.001612', '2.000720'];
  await sql.execute(
    `insert into transfer_scope (unit_id, procedure_code, valid_from, tasks, decision_no)
     select u, p, '2025-07-01', '{guide,receive,digitise,return}', '644/QĐ-UBND (thử nghiệm)'
     from unnest($1::uuid[]) as u, unnest($2::text[]) as p on conflict do nothing`,
    [[demoUnitIds.xuanHuong, demoUnitIds.lacDuong], procedures],
  );
}
