import type { LocalDate } from '@motcua/shared-time';
import type { SettingKey } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';
import type { RuleChange } from './rule-change';

/** How many times a setting was written or withdrawn: the version somebody saw. */
export const settingVersion = (key: string): string => `((select count(*) from setting v
    where v.key = ${key}) + 2 * (select count(*) from setting_withdrawal w
    where w.key = ${key}))::integer`;

export class SettingRepository {
  constructor(private readonly sql: Sql) {}

  async version(key: SettingKey): Promise<number> {
    const [row] = await this.sql.query<{ version: number }>(
      `select ${settingVersion('$1')} as version`,
      [key],
    );
    return row?.version ?? 0;
  }

  /** Answers whether the day was still free. */
  async add(
    key: SettingKey,
    value: unknown,
    validFrom: LocalDate,
    change: RuleChange,
  ): Promise<boolean> {
    const added = await this.sql.execute(
      `insert into setting (key, valid_from, value, change_reason, set_by, set_at)
       values ($1, $2, $3::jsonb, $4, $5, $6) on conflict (key, valid_from) do nothing`,
      [key, validFrom, JSON.stringify(value), change.reason, change.by, change.at],
    );
    return added === 1;
  }

  /** The value that begins on a day; undefined where none does. */
  async beginningOn(key: SettingKey, day: LocalDate): Promise<{ value: unknown } | undefined> {
    const [row] = await this.sql.query<{ value: unknown }>(
      `select value from setting where key = $1 and valid_from = $2`,
      [key, day],
    );
    return row;
  }

  /** Takes a coming value out of force before it begins; answers whether there was one. */
  async withdraw(
    id: string,
    key: SettingKey,
    validFrom: LocalDate,
    change: RuleChange,
  ): Promise<boolean> {
    const kept = await this.sql.execute(
      `insert into setting_withdrawal (id, key, valid_from, value, change_reason, set_by, set_at,
         withdrawn_because, withdrawn_by, withdrawn_at)
       select $1, s.key, s.valid_from, s.value, s.change_reason, s.set_by, s.set_at, $4, $5, $6
       from setting s where s.key = $2 and s.valid_from = $3`,
      [id, key, validFrom, change.reason, change.by, change.at],
    );
    if (kept === 0) return false;
    await this.sql.execute(`delete from setting where key = $1 and valid_from = $2`, [
      key,
      validFrom,
    ]);
    return true;
  }

  /** The first of these ids that is no unit which exists on the day. */
  async unknownUnit(ids: readonly string[], day: LocalDate): Promise<string | undefined> {
    const [row] = await this.sql.query<{ id: string }>(
      `select g.id from unnest($1::uuid[]) as g (id)
       where not exists (select from unit u where u.id = g.id and u.valid_from <= $2
         and (u.valid_to is null or u.valid_to >= $2)) limit 1`,
      [ids, day],
    );
    return row?.id;
  }
}
