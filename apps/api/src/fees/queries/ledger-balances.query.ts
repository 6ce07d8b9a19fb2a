import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';

/** Debits, credits and what remains, per account of the units whose cash the actor reads. */
export async function ledgerBalances(sql: Sql, actor: Actor): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(
        'account', b.account, 'debit', b.debit, 'credit', b.credit, 'balance', b.debit - b.credit)
        order by b.account), '[]'))::text as text
     from (select p.account, sum(p.debit) as debit, sum(p.credit) as credit
       from (select debit as account, amount as debit, 0 as credit from ledger_entry
           where unit_id = any($1::uuid[])
         union all
         select credit, 0, amount from ledger_entry where unit_id = any($1::uuid[])) p
       group by p.account) b`,
    [actor.unitsFor('cash.read')],
  );
  return row?.text ?? '{"items":[]}';
}
