/**
 * Which «phí» and «lệ phí» a drawer ($1) or a courier ($1) holds, and whose they are. A line of a
 * remittance keeps each taking with the unit it went to, so what is handed in is never counted
 * again, and what goes back is taken from whoever got it.
 */
const recorded = (source: string, sign: 1 | -1): string => `
  from remittance_taking t join remittance_line l on l.remittance_id = t.remittance_id
    and l.no = t.line_no and not l.is_released
  where t.source_id = ${source} and sign(t.amount) = ${sign}`;

const whereItWent = (source: string, sign: 1 | -1): string =>
  `(select t.unit_id ${recorded(source, sign)} order by t.remittance_id limit 1)`;

/**
 * Of a receipt that is void, taking and giving back end in the same part: whichever is handed in
 * second follows the first, and the first stays with the unit that hands in.
 */
const ownerOf = (taking: string): string => `case
  when ${taking}.amount < 0 then ${whereItWent(`${taking}.id`, 1)}
  when r.voided_at is not null then ${whereItWent(`${taking}.id`, -1)}
  else (select d.competent_unit_id from dossier d where d.id = r.dossier_id) end`;

export const drawerTakings = `
  select m.id as "sourceId", ${ownerOf('m')} as "unitId", m.amount
  from (select c.id, sum(c.amount) as amount from (
      select id, amount from receipt where shift_id = $1::uuid and money_group = 'state'
      union all
      select e.receipt_id, -e.amount from ledger_entry e join receipt v on v.id = e.receipt_id
        where e.credit = 'cash:' || $1::text and v.money_group = 'state') c
    group by c.id) m
  join receipt r on r.id = m.id
  where m.amount <> 0
  order by m.id`;

/** Taken at a door without a receipt: at a home before reception, or more than was due. */
const atDoor = `('collectedFee', 'courierSurplus')`;

/** Held money is of an agency only once it paid a fee of a dossier, by its receipt. */
export const courierTakings = `
  with held as (
    select h.id, h.amount, h.status, h.dossier_id, h.settled_at from held_money h
    where h.courier_id = $1::uuid and h.reason in ${atDoor}
      and not exists (select ${recorded('h.id', 1)}))
  select r.id as "sourceId", ${ownerOf('r')} as "unitId", r.amount from receipt r
  where r.courier_id = $1::uuid and r.money_group = 'state'
    and not exists (select ${recorded('r.id', 1)})
    and (exists (select from ledger_entry e
        where e.receipt_id = r.id and e.debit = 'courier:' || $1::text)
      or exists (select from held h where h.status = 'allocated'
        and h.dossier_id = r.dossier_id and h.settled_at = r.issued_at))
  union all
  select h.id, null, h.amount from held h`;
