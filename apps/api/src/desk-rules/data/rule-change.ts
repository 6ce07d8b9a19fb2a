import type { Sql } from '../../platform/database/sql';

/** Who changed a rule of the desk, and why; what came with the product has none. */
export interface RuleChange {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** One change of a rule at a time; other rules stay free. */
export async function lockRule(sql: Sql, rule: string): Promise<void> {
  await sql.query(
    `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':rule:' || $1, 0))`,
    [rule],
  );
}
