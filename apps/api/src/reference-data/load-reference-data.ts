import { Inject, Injectable } from '@nestjs/common';
import { type RoleCode, roleCodes, roleTemplate } from '@motcua/dossier-domain';
import { type Clock, localDate, mondayToFriday, usualSessions } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { CLOCK } from '../platform/config/clock';
import type { Sql } from '../platform/database/sql';
import { Transaction } from '../platform/database/transaction';
import { systemAct } from '../platform/http/act';
import { loadBuiltinTemplates } from '../statutory-forms/load-builtin-templates';
import { loadDeskRules } from './load-desk-rules';
import { coveredYears, publishedDays } from './published-days';
import { usualSettings } from './usual-settings';

/** From this day on the seeded rules hold; older dossiers came with older rules. */
const rulesValidFrom = '2024-01-01';

/** Brings the tables of law and custom that every deployment needs; safe to run at every start. */
@Injectable()
export class LoadReferenceData {
  constructor(
    private readonly transaction: Transaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.transaction.run(systemAct, async ({ sql }) => {
      // Several processes may start at once; the second waits and then finds everything done.
      await sql.query(
        `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':reference', 0))`,
      );
      for (const role of roleCodes) await loadRole(sql, role);
      await loadCalendar(sql, this.clock.now());
      await loadSettings(sql);
      await loadDeskRules(sql, localDate(rulesValidFrom));
      await loadBuiltinTemplates(sql, this.clock.now());
    });
  }
}

async function loadRole(sql: Sql, code: RoleCode): Promise<void> {
  const { sight, employer, permissions } = roleTemplate[code];
  const created = await sql.execute(
    `insert into role (code, sight, employer) values ($1, $2, $3) on conflict (code) do nothing`,
    [code, sight, employer],
  );
  // A province may have changed a role's permissions since: only a new role is filled.
  if (created === 0) return;
  await sql.execute(
    `insert into role_permission (role_code, permission, valid_from)
     select $1, p, $3::date from unnest($2::text[]) as p`,
    [code, permissions, rulesValidFrom],
  );
}

async function loadCalendar(sql: Sql, now: Date): Promise<void> {
  const created = await sql.execute(
    `insert into calendar_version (no, published_at, note, covered_from, covered_to)
     values (1, $1, $2, $3, $4) on conflict (no) do nothing`,
    [now, 'Lịch đi kèm phần mềm; năm 2027 là dự kiến.', coveredYears.from, coveredYears.to],
  );
  if (created === 0) return;
  await sql.execute(
    `insert into calendar_day (version_no, day, kind, name, status)
     select 1, d.day, d.kind, d.name, d.status
     from jsonb_to_recordset($1::jsonb) as d(day date, kind text, name text, status text)`,
    [JSON.stringify(publishedDays)],
  );
  const sessions = Object.entries(mondayToFriday(usualSessions)).flatMap(([weekday, times]) =>
    times.map((time) => ({
      id: uuidv7(),
      weekday: Number(weekday),
      starts: time.from,
      ends: time.to,
    })),
  );
  await sql.execute(
    `insert into working_session (id, unit_id, valid_from, weekday, starts, ends)
     select s.id, null, $2::date, s.weekday, s.starts, s.ends
     from jsonb_to_recordset($1::jsonb) as s(id uuid, weekday integer, starts time, ends time)`,
    [JSON.stringify(sessions), rulesValidFrom],
  );
}

async function loadSettings(sql: Sql): Promise<void> {
  await sql.execute(
    `insert into setting (key, valid_from, value, note)
     select s.key, $2::date, s.value, s.note
     from jsonb_to_recordset($1::jsonb) as s(key text, value jsonb, note text)
     on conflict (key, valid_from) do nothing`,
    [JSON.stringify(usualSettings), rulesValidFrom],
  );
}
