import type { Sql } from '../../platform/database/sql';

/** Counts failed sign-ins per key (name and address, or address alone) in PostgreSQL. */
export class SignInThrottleRepository {
  constructor(private readonly sql: Sql) {}

  async blockedUntil(keys: readonly string[], now: Date): Promise<Date | undefined> {
    const [row] = await this.sql.query<{ until: Date | null }>(
      `select max(blocked_until) as until from sign_in_throttle
        where key = any($1) and blocked_until > $2`,
      [keys, now],
    );
    return row?.until ?? undefined;
  }

  /** Adds one failure; reaching the limit blocks the key until its window ends. */
  async addFailure(
    key: string,
    limit: number,
    now: Date,
    windowStart: Date,
    until: Date,
  ): Promise<void> {
    await this.sql.execute(
      `insert into sign_in_throttle as t (key, failures, window_started_at, blocked_until)
       values ($1, 1, $3, case when $2 <= 1 then $5::timestamptz end)
       on conflict (key) do update set
         failures = case when t.window_started_at < $4 then 1 else t.failures + 1 end,
         window_started_at = case when t.window_started_at < $4 then excluded.window_started_at
           else t.window_started_at end,
         blocked_until = case when t.window_started_at >= $4 and t.failures + 1 >= $2
           then $5::timestamptz end`,
      [key, limit, now, windowStart, until],
    );
  }

  async forget(key: string): Promise<void> {
    await this.sql.execute(
      `update sign_in_throttle set failures = 0, blocked_until = null where key = $1`,
      [key],
    );
  }
}
