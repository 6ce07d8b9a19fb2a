import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type Sql } from '../../platform/database/sql';

export interface Staff {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly employer: 'state' | 'post';
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly version: number;
}

export class StaffRepository {
  constructor(private readonly sql: Sql) {}

  async lock(id: string): Promise<Staff | undefined> {
    const [row] = await this.sql.query<Staff & Record<string, unknown>>(
      `select id, username, full_name as "fullName", employer, title, phone, email,
         valid_from::text as "validFrom", valid_to::text as "validTo", version
       from staff where id = $1 for update`,
      [id],
    );
    return row;
  }

  async isUsernameTaken(username: string): Promise<boolean> {
    const rows = await this.sql.query(`select from staff where username = $1`, [username]);
    return rows.length > 0;
  }

  async insert(staff: Staff): Promise<void> {
    await this.sql.execute(
      `insert into staff (id, username, full_name, employer, title, phone, email, valid_from,
         valid_to, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        staff.id,
        staff.username,
        staff.fullName,
        staff.employer,
        staff.title,
        staff.phone,
        staff.email,
        staff.validFrom,
        staff.validTo,
        staff.version,
      ],
    );
  }

  async update(staff: Staff): Promise<void> {
    await changeOne(
      this.sql,
      `update staff set full_name = $2, title = $3, phone = $4, email = $5, valid_to = $6,
         version = version + 1 where id = $1`,
      [staff.id, staff.fullName, staff.title, staff.phone, staff.email, staff.validTo],
    );
  }

  /** The document of a person shows the assignments, so these count as a change of it. */
  async raiseVersion(id: string): Promise<void> {
    await changeOne(this.sql, `update staff set version = version + 1 where id = $1`, [id]);
  }

  /** A password that somebody else gave is to be changed by its owner before any work. */
  async setPassword(
    staffId: string,
    passwordHash: string,
    at: Date,
    { mustChange = false } = {},
  ): Promise<void> {
    await this.sql.execute(
      `insert into staff_credential (staff_id, password_hash, changed_at, must_change)
       values ($1, $2, $3, $4)
       on conflict (staff_id) do update set password_hash = excluded.password_hash,
         changed_at = excluded.changed_at, must_change = excluded.must_change`,
      [staffId, passwordHash, at, mustChange],
    );
  }

  /** Ends every open session and answers their ids. */
  async endSessions(staffId: string, endedBy: string, at: Date): Promise<string[]> {
    const rows = await this.sql.query<{ id: string }>(
      `update session set ended_at = $3, ended_by = $2
        where staff_id = $1 and ended_at is null returning id`,
      [staffId, endedBy, at],
    );
    return rows.map((row) => row.id);
  }
}
