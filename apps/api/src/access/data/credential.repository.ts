import { changeOne, type Sql } from '../../platform/database/sql';

export interface Credential {
  readonly username: string;
  readonly passwordHash: string;
}

/** A person's own name and password. */
export class CredentialRepository {
  constructor(private readonly sql: Sql) {}

  async find(staffId: string): Promise<Credential | undefined> {
    const [row] = await this.sql.query<Credential & Record<string, unknown>>(
      `select st.username, c.password_hash as "passwordHash"
       from staff st join staff_credential c on c.staff_id = st.id where st.id = $1`,
      [staffId],
    );
    return row;
  }

  /** Throws `RowCountMismatch` when the password is no longer the one that was proved. */
  async change(staffId: string, proved: Credential, newHash: string, at: Date): Promise<void> {
    await changeOne(
      this.sql,
      `update staff_credential set password_hash = $3, changed_at = $4, must_change = false
        where staff_id = $1 and password_hash = $2`,
      [staffId, proved.passwordHash, newHash, at],
    );
  }
}
