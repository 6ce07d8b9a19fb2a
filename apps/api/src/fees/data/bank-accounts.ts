import type { LocalDate } from '@motcua/shared-time';
import { Settings, type UnitBankAccount } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';

/** The account that takes a unit's transfers; undefined where the province has set none. */
export async function bankAccountOf(
  sql: Sql,
  unitId: string,
  day: LocalDate,
): Promise<UnitBankAccount | undefined> {
  const accounts = await Settings.value(sql, 'fees.bankAccounts', day);
  return accounts.find((each) => each.unitId === unitId);
}

/**
 * Whose account a bank's message speaks of, the latest owner first: a transfer to an account that
 * was changed since is told of late, and belongs to whoever had it.
 */
export async function bankAccountByNo(
  sql: Sql,
  accountNo: string,
  day: LocalDate,
): Promise<UnitBankAccount | undefined> {
  const [row] = await sql.query<{ account: UnitBankAccount }>(
    `select a.account from setting s, jsonb_array_elements(s.value) as a (account)
     where s.key = 'fees.bankAccounts' and s.valid_from <= $2 and a.account ->> 'accountNo' = $1
     order by s.valid_from desc limit 1`,
    [accountNo, day],
  );
  return row?.account;
}
