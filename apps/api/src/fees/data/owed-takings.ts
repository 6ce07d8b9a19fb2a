/** What was owed, forgiven and handed over: rows of holder, owner and đồng of the units (SQL of a uuid array). */
const owedRows = (units: string): string => `(
  select h.id as holder, substring(e.debit from 6)::uuid as owner, e.amount
    from unnest(${units}) as h (id)
    join ledger_entry e on e.credit = 'owed:' || h.id and e.purpose = 'owed'
  union all
  select h.id, substring(e.credit from 6)::uuid, -e.amount
    from unnest(${units}) as h (id)
    join ledger_entry e on e.debit = 'owed:' || h.id and e.purpose = 'owed'
  union all
  select l.bank_unit_id, p.unit_id, -p.amount from remittance_line l
    join remittance_part p on p.remittance_id = l.remittance_id and p.line_no = l.no
    where l.bank_unit_id = any(${units}) and p.unit_id <> l.bank_unit_id and not l.is_released
  union all
  select p.unit_id, l.bank_unit_id, p.amount from remittance_line l
    join remittance_part p on p.remittance_id = l.remittance_id and p.line_no = l.no
    where l.bank_unit_id is not null and p.unit_id = any(${units})
      and l.bank_unit_id <> p.unit_id and not l.is_released)`;

/**
 * What units (SQL of a uuid array) are still to hand over out of their bank accounts, and to whom:
 * rows of holder, owner and đồng, owed and in no remittance yet.
 */
export const owedBy = (units: string): string => `(
  select r.holder, r.owner, sum(r.amount) as amount from ${owedRows(units)} r
  group by r.holder, r.owner having sum(r.amount) > 0)`;

/** Of the unit $1, to whom it is to hand over what; it is taken off its own part. */
export const owedTakings = `
  with owed as (select * from ${owedBy('array[$1::text::uuid]')} o)
  select null as "sourceId", s.amount, s.unit_id as "unitId", true as "isPlaced",
    null as "placedAccount"
  from (select owner as unit_id, amount from owed
    union all select $1::text::uuid, -sum(amount) from owed having count(*) > 0) s
  order by s.unit_id`;
