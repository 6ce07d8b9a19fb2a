import type { LocalDate } from '@motcua/shared-time';
import { Settings } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';

export interface BankAccount {
  readonly unitId: string;
  readonly bankBin: string;
  readonly bankName: string;
  readonly accountNo: string;
  readonly holder: string;
  /** Account of the treasury to which the unit hands in what it collects. */
  readonly treasuryAccount: string;
}

/** The account that takes a unit's transfers; undefined where the province has set none. */
export async function bankAccountOf(
  sql: Sql,
  unitId: string,
  day: LocalDate,
): Promise<BankAccount | undefined> {
  const accounts = await Settings.value(sql, 'fees.bankAccounts', day);
  return accounts.find((each) => each.unitId === unitId);
}

/** Whose account a bank's message speaks of. */
export async function bankAccountByNo(
  sql: Sql,
  accountNo: string,
  day: LocalDate,
): Promise<BankAccount | undefined> {
  const accounts = await Settings.value(sql, 'fees.bankAccounts', day);
  return accounts.find((each) => each.accountNo === accountNo);
}
