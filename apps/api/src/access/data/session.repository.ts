import type { Sql } from '../../platform/database/sql';

export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly staffId: string;
  readonly counterId: string | null;
  readonly createdAt: Date;
  readonly endsAt: Date;
  readonly device: string | null;
}

export class SessionRepository {
  constructor(private readonly sql: Sql) {}

  async insert(session: NewSession): Promise<void> {
    await this.sql.execute(
      `insert into session (id, token_hash, staff_id, counter_id, created_at, last_seen_at, ends_at,
         device) values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [
        session.id,
        session.tokenHash,
        session.staffId,
        session.counterId,
        session.createdAt,
        session.endsAt,
        session.device,
      ],
    );
  }

  /** Ends a session of this person; false when it is not theirs or has ended. */
  async end(sessionId: string, staffId: string, endedBy: string, at: Date): Promise<boolean> {
    const changed = await this.sql.execute(
      `update session set ended_at = $4, ended_by = $3
        where id = $1 and staff_id = $2 and ended_at is null`,
      [sessionId, staffId, endedBy, at],
    );
    return changed === 1;
  }

  /** Ends every session of this person but one; answers how many. */
  endOthers(keptId: string, staffId: string, at: Date): Promise<number> {
    return this.sql.execute(
      `update session set ended_at = $3, ended_by = $2
        where staff_id = $2 and id <> $1 and ended_at is null`,
      [keptId, staffId, at],
    );
  }

  async touch(sessionId: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update session set last_seen_at = $2 where id = $1 and last_seen_at < $2`,
      [sessionId, at],
    );
  }
}
