/**
 * Accounts and lines, read once every drawer is handed in: what is not where it belongs, in đồng, at
 * the agency $1. What the parts of a short drawer lack is what its takings lacked, less what was
 * repaid before it was handed in, after the row $2 that ended the day before. Of the floats only
 * what refunds took out of them is missing.
 */
export const misplaced = `with side as (
    select debit as account, amount from ledger_entry
    union all select credit, -amount from ledger_entry),
  balance as (select split_part(account, ':', 1) as kind, split_part(account, ':', 2) as id,
    sum(amount) as amount from side group by account),
  valid as (select r.*, d.competent_unit_id as agency from receipt r
    join dossier d on d.id = r.dossier_id where r.voided_at is null),
  drawer as (select c.*, c.opening_cash + coalesce((select sum(y.float_back)
      from shortage_repayment y where y.shift_id = c.id), 0) as float from cash_shift c),
  short as (select l.remittance_id, l.no, l.postage_lacking, s.staff_id, s.unit_id,
      greatest(0, greatest(0, s.expected - s.float) - l.amount) as lacked
    from remittance_line l join drawer s on s.id = l.shift_id and s.counted < s.expected
    where not l.is_released),
  repaid as (select y.id, y.staff_id, y.unit_id, y.amount - y.float_back as amount
    from shortage_repayment y
    where y.id > $2::uuid)
  select jsonb_build_object(
    'inHands', (select coalesce(sum(abs(amount)), 0) from balance
      where kind in ('courier', 'shortage', 'unallocated', 'refundable', 'owed')),
    'floats', (select coalesce(sum(amount), 0) from balance where kind = 'float')
      + (select sum(greatest(0, float - expected)) from drawer where status = 'closed'),
    'inDrawers', (select coalesce(sum(abs(b.amount)), 0) from balance b
      join cash_shift s on s.id::text = b.id and s.status = 'closed' where b.kind = 'cash'),
    'agencyOfFees', (select coalesce(sum(amount), 0) from balance
        where kind in ('treasury', 'bank') and id = $1)
      - (select coalesce(sum(amount), 0) from valid
        where agency = $1::uuid and money_group = 'state'),
    'postOfCarriage', (select coalesce(sum(amount), 0) from balance where kind = 'post')
      - (select coalesce(sum(amount), 0) from valid where money_group = 'postage'),
    'linesOfParts', (select count(*) from remittance_line l where l.amount - l.postage
      <> (select sum(p.amount) from remittance_part p
        where p.remittance_id = l.remittance_id and p.line_no = l.no)),
    'bookOfRemittances', (select coalesce(sum(p.amount), 0) from remittance_part p
        join remittance m on m.id = p.remittance_id and m.confirmed_at is not null)
      - (select coalesce(sum(case when debit like 'treasury:%' then amount
          when credit like 'treasury:%' or credit like 'bank:%' then -amount else 0 end), 0)
        from ledger_entry where purpose = 'remittance'),
    'onBankAccounts', (select count(*) from (select id, amount from balance where kind = 'bank') b
      where b.amount <> (select coalesce(sum(t.amount), 0) from bank_transaction t
          where t.unit_id::text = b.id)
        - (select coalesce(sum(h.amount), 0) from held_money h
          where h.refund_unit_id::text = b.id)
        + (select coalesce(sum(p.amount), 0) from remittance_part p
            join remittance m on m.id = p.remittance_id and m.confirmed_at is not null
            join remittance_line l on l.remittance_id = p.remittance_id and l.no = p.line_no
          where l.bank_unit_id = p.unit_id and p.unit_id::text = b.id
            and p.treasury_account in (select a.account ->> 'accountNo' from setting s,
              jsonb_array_elements(s.value) as a (account) where s.key = 'fees.bankAccounts'))),
    'lackingOfLines', (select count(*) from short n where n.remittance_id > $2::uuid
      and abs(n.lacked - n.postage_lacking - (select sum(p.lacking) from remittance_part p
          where p.remittance_id = n.remittance_id and p.line_no = n.no))
        > (select coalesce(sum(y.amount), 0) from repaid y where y.staff_id = n.staff_id
          and y.unit_id = n.unit_id and y.id < n.remittance_id)),
    'lackedByAgencies', (select coalesce(sum(p.lacking), 0) from short n
        join remittance m on m.id = n.remittance_id
        join remittance_part p on p.remittance_id = n.remittance_id and p.line_no = n.no
          and p.unit_id <> m.unit_id)
      - (select coalesce(sum(amount), 0) from shortage_repayment_part)) as misplaced`;

export const nothingMisplaced = {
  inHands: 0,
  floats: 0,
  inDrawers: 0,
  agencyOfFees: 0,
  postOfCarriage: 0,
  linesOfParts: 0,
  bookOfRemittances: 0,
  onBankAccounts: 0,
  lackingOfLines: 0,
  lackedByAgencies: 0,
};
