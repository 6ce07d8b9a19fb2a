import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { answersFor, unitsAnsweringFor } from '../../access/unit-heirs';
import { Settings, type UnitBankAccount } from '../../organisation/settings';
import type { Sql } from '../../platform/database/sql';

const holds = `p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)`;

/**
 * The account of a unit, or of the nearest unit above it that has one; of an ended unit that of whoever
 * inherited it, as its own takes no money any more. Undefined where the province has set none of them.
 */
export async function bankAccountOf(
  sql: Sql,
  unitId: string,
  day: LocalDate,
): Promise<UnitBankAccount | undefined> {
  const accounts = await Settings.value(sql, 'fees.bankAccounts', day);
  if (accounts.length === 0) return undefined;
  const answering = await unitsAnsweringFor(sql, [unitId], day);
  for (const id of answering.includes(unitId) ? [unitId] : answering) {
    const account = await nearestAccount(sql, id, day, accounts);
    if (account) return account;
  }
  return undefined;
}

async function nearestAccount(
  sql: Sql,
  unitId: string,
  day: LocalDate,
  accounts: readonly UnitBankAccount[],
): Promise<UnitBankAccount | undefined> {
  const own = accounts.find((each) => each.unitId === unitId);
  if (own) return own;
  const above = await sql.query<{ id: string }>(
    `with recursive above (id, parent_id, steps) as (
       select p.unit_id, p.parent_id, 0 from unit_period p where p.unit_id = $1 and ${holds}
       union all
       select p.unit_id, p.parent_id, a.steps + 1 from above a
         join unit_period p on p.unit_id = a.parent_id and ${holds}
       where a.steps < 10)
     select id from above order by steps`,
    [unitId, day],
  );
  const having = above.find(({ id }) => accounts.some((each) => each.unitId === id));
  return accounts.find((each) => each.unitId === having?.id);
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

/** The account that takes the transfers of a unit itself, or took them last; not of one above it. */
export async function lastBankAccountOf(
  sql: Sql,
  unitId: string,
  day: LocalDate,
): Promise<UnitBankAccount | undefined> {
  const [row] = await sql.query<{ account: UnitBankAccount }>(
    `select a.account from setting s, jsonb_array_elements(s.value) as a (account)
     where s.key = 'fees.bankAccounts' and s.valid_from <= $2 and a.account ->> 'unitId' = $1
     order by s.valid_from desc limit 1`,
    [unitId, day],
  );
  return row?.account;
}

/** On whose account a transfer came in. */
export async function bankUnitOf(
  sql: Sql,
  bankTransactionId: string | null,
): Promise<string | undefined> {
  if (bankTransactionId === null) return undefined;
  const [row] = await sql.query<{ unitId: string }>(
    `select unit_id as "unitId" from bank_transaction where id = $1`,
    [bankTransactionId],
  );
  return row?.unitId;
}

/** Whoever takes money there, or where it was inherited: a unit without a cashier has one above it. */
export const mayHandOver = async (
  sql: Sql,
  actor: Actor,
  bankUnitId: string,
  day: LocalDate,
): Promise<boolean> =>
  actor.mayAt('dossier.collectFee', actor.unitId) &&
  (actor.mayAt('dossier.collectFee', bankUnitId) ||
    (await answersFor(sql, actor.unitId, bankUnitId, day)));
