import type { LocalDate } from '@motcua/shared-time';
import { changeOne, type TransactionSql } from '../../platform/database/sql';

/** What the end of a unit depends on and changes. */
export class UnitEndRepository {
  constructor(private readonly sql: TransactionSql) {}

  /** Units that hang below it after the day. */
  async countBelow(unitId: string, day: LocalDate): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `select count(distinct unit_id)::integer as count from unit_period
       where parent_id = $1 and (valid_to is null or valid_to > $2)`,
      [unitId, day],
    );
    return row?.count ?? 0;
  }

  /** Open or finished: somebody answers for them ever after. */
  async hasDossiers(unitId: string): Promise<boolean> {
    const [row] = await this.sql.query<{ found: boolean }>(
      `select exists (select from dossier where competent_unit_id = $1)
         or exists (select from dossier where received_unit_id = $1)
         or exists (select from dossier where helped_unit_id = $1) as found`,
      [unitId],
    );
    return row?.found ?? false;
  }

  /** The first day of its last period. */
  async lastPeriodFrom(unitId: string): Promise<LocalDate | undefined> {
    const [row] = await this.sql.query<{ from: LocalDate }>(
      `select max(valid_from)::text as "from" from unit_period where unit_id = $1`,
      [unitId],
    );
    return row?.from;
  }

  async end(unitId: string, lastPeriodFrom: LocalDate, validTo: LocalDate): Promise<void> {
    await changeOne(
      this.sql,
      `update unit set valid_to = $2, version = version + 1 where id = $1`,
      [unitId, validTo],
    );
    await changeOne(
      this.sql,
      `update unit_period set valid_to = $3 where unit_id = $1 and valid_from = $2`,
      [unitId, lastPeriodFrom, validTo],
    );
  }

  async succeed(unitId: string, successorIds: readonly string[], on: LocalDate): Promise<void> {
    await this.sql.execute(
      `insert into unit_succession (predecessor_id, successor_id, succeeded_on)
       select $1, id, $3 from unnest($2::uuid[]) as id`,
      [unitId, successorIds, on],
    );
  }
}
