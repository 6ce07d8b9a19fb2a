const owedBy = (holder: string): string => `(
  select substring(e.debit from 6)::uuid as unit_id, e.amount from ledger_entry e
    where e.credit = 'owed:' || ${holder} and e.purpose = 'owed'
  union all
  select substring(e.credit from 6)::uuid, -e.amount from ledger_entry e
    where e.debit = 'owed:' || ${holder} and e.purpose = 'owed'
  union all
  select p.unit_id, -p.amount from remittance_line l
    join remittance_part p on p.remittance_id = l.remittance_id and p.line_no = l.no
    where l.bank_unit_id = ${holder}::uuid and p.unit_id <> l.bank_unit_id and not l.is_released
  union all
  select l.bank_unit_id, p.amount from remittance_line l
    join remittance_part p on p.remittance_id = l.remittance_id and p.line_no = l.no
    where p.unit_id = ${holder}::uuid and l.bank_unit_id is not null
      and l.bank_unit_id <> p.unit_id and not l.is_released)`;

/**
 * What the unit $1 is still to hand over out of its bank account, and to whom: owed and in no
 * remittance yet. It is taken off its own part.
 */
export const owedTakings = `
  with owed as (
    select o.unit_id, sum(o.amount) as amount from ${owedBy('$1::text')} o
    group by o.unit_id having sum(o.amount) > 0)
  select null as "sourceId", s.amount, s.unit_id as "unitId", true as "isPlaced",
    null as "placedAccount"
  from (select unit_id, amount from owed
    union all select $1::text::uuid, -sum(amount) from owed having count(*) > 0) s
  order by s.unit_id`;
