import type { Sql } from '../../platform/database/sql';

/** How many attempts one key has within a span. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

/** Counts attempts to guess per key (name and address, or address alone) in PostgreSQL. */
export class SignInThrottleRepository {
  constructor(private readonly sql: Sql) {}

  async blockedUntil(key: string, now: Date): Promise<Date | undefined> {
    const [row] = await this.sql.query<{ until: Date }>(
      `select blocked_until as until from sign_in_throttle where key = $1 and blocked_until > $2`,
      [key, now],
    );
    return row?.until;
  }

  /**
   * Counts one attempt in one statement, so that of many at once no more than the limit get
   * through; answers until when the key is blocked where this attempt is one too many.
   */
  async attempt(key: string, limit: AttemptLimit, now: Date): Promise<Date | undefined> {
    const windowStart = new Date(now.getTime() - limit.windowMs);
    const until = new Date(now.getTime() + limit.windowMs);
    const [row] = await this.sql.query<{ failures: number; blocked_until: Date | null }>(
      `insert into sign_in_throttle as t (key, failures, window_started_at, blocked_until)
       values ($1, 1, $3, case when $2 <= 1 then $5::timestamptz end)
       on conflict (key) do update set (failures, window_started_at, blocked_until) = (
         select case when is_over then 1 else least(t.failures + 1, $2 + 1) end,
           case when is_over then excluded.window_started_at else t.window_started_at end,
           case when is_over then excluded.blocked_until
             when t.failures + 1 < $2 then null
             else coalesce(t.blocked_until, $5::timestamptz) end
         from (select t.window_started_at < $4
           and coalesce(t.blocked_until <= $3, true) as is_over) as old)
       returning failures, blocked_until`,
      [key, limit.attempts, now, windowStart, until],
    );
    return row && row.failures > limit.attempts ? (row.blocked_until ?? until) : undefined;
  }

  /** Takes one attempt back that turned out to be right. */
  async giveBack(key: string, limit: AttemptLimit): Promise<void> {
    await this.sql.execute(
      `update sign_in_throttle set failures = greatest(failures - 1, 0),
         blocked_until = case when failures - 1 >= $2 then blocked_until end where key = $1`,
      [key, limit.attempts],
    );
  }

  async forget(key: string): Promise<void> {
    await this.sql.execute(`delete from sign_in_throttle where key = $1`, [key]);
  }

  /** Deletes what blocks nobody any more. */
  async sweep(now: Date, windowMs: number): Promise<void> {
    await this.sql.execute(
      `delete from sign_in_throttle
        where window_started_at < $2 and (blocked_until is null or blocked_until <= $1)`,
      [now, new Date(now.getTime() - windowMs)],
    );
  }
}
