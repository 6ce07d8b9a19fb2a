import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { account } from '../data/ledger';

const ofUnits = (side: 'debit' | 'credit'): string =>
  `((unit_id = any($1::uuid[]) and split_part(${side}, ':', 1) not in ('treasury', 'owed', 'bank'))
    or ${side} = any($2::text[]))`;

/**
 * Debits, credits and what remains, per account of the units whose cash the actor reads. A treasury
 * or bank account, and what is owed between agencies, belong to the agency in their name.
 */
export async function ledgerBalances(sql: Sql, actor: Actor): Promise<string> {
  const units = actor.unitsFor('cash.read');
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(
        'account', b.account, 'debit', b.debit, 'credit', b.credit, 'balance', b.debit - b.credit)
        order by b.account), '[]'))::text as text
     from (select p.account, sum(p.debit) as debit, sum(p.credit) as credit
       from (select debit as account, amount as debit, 0 as credit from ledger_entry
           where ${ofUnits('debit')}
         union all
         select credit, 0, amount from ledger_entry where ${ofUnits('credit')}) p
       group by p.account) b`,
    [units, units.flatMap((id) => [account.treasury(id), account.bank(id), account.owed(id)])],
  );
  return row?.text ?? '{"items":[]}';
}
