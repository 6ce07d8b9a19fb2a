/**
 * Which fees of the State a drawer ($1) or a courier ($1) hands in, and whose they are. A line of a
 * remittance keeps each taking with the unit it went to, so what is handed in is never counted
 * again, and what goes back or pays another agency's fee is taken from whoever got it.
 */
const inLine = `remittance_taking t join remittance_line l on l.remittance_id = t.remittance_id
  and l.no = t.line_no and not l.is_released`;

const isHandedIn = (source: string): string =>
  `exists (select from ${inLine} where t.source_id = ${source} and t.amount > 0)`;

/** To which unit it went, and the account it went to, by the first of these `rows`. */
const place = (rows: string): string => `left join lateral (
    select g.unit_id, g.treasury_account from (${rows}) g
    order by g.remittance_id limit 1) w on true`;

const handedIn = (how: string): string => `
    select t.unit_id, p.treasury_account, t.remittance_id from ${inLine}
      left join remittance_part p on p.remittance_id = t.remittance_id
        and p.line_no = t.line_no and p.unit_id = t.unit_id
    where ${how}`;

/** Whose bank account gave a part of it back: the cash is to make that good. */
const paidBack = (source: string): string => `
    select k.refund_unit_id, null, null::uuid from held_money k
    where k.refund_unit_id is not null
      and (k.id = ${source} or k.receipt_id = ${source} or k.rest_of_id = ${source})`;

const went = (source: string): string => handedIn(`t.source_id = ${source} and t.amount > 0`);

const left = (source: string): string => `
    ${handedIn(`t.amount < 0 and t.source_id = any(array(select ${source} union all select k.id
      from held_money k where k.receipt_id = ${source} or k.rest_of_id = ${source}))`)}
    union all ${paidBack(source)}`;

const whereItWent = (source: string): string => place(went(source));

/** Who gave it back, or paid another fee with it, before it was handed in itself. */
const whereItLeft = (source: string): string => place(left(source));

/** Copies are of whoever hands them in; what paid them out of another's part is taken from there. */
const isSharedOut = (receipt: string): string => `(${receipt}.money_group = 'state'
      or (${receipt}.money_group = 'copies' and ${receipt}.held_money_id is not null))`;

/** Taken at a door without a receipt: at a home before reception, or more than was due. */
const isTakenAtDoor = (held: string): string =>
  `${held}.reason in ('collectedFee', 'courierSurplus')`;

/** Money by which receipt or door it came in, under which a remittance keeps it. */
const cameBy = (held: string): string =>
  `coalesce(${held}.receipt_id, ${held}.rest_of_id, ${held}.id)`;

/** Where money of a courier went that is parked now; no row while nobody had any of it. */
export const heldMoneyPlace = `
  select w.unit_id as "unitId" from held_money h
    ${place(`${went(cameBy('h'))} union all ${left(cameBy('h'))}`)}
  where h.id = $1 and w.unit_id is not null`;

/** Parked money of the `courier` paid what is still to move from whoever got it. */
export const isToMove = (courier: string): string => `exists (select from receipt r
    where r.courier_id = ${courier} and r.held_money_id is not null and ${isSharedOut('r')}
      and not ${isHandedIn('r.id')})`;

/** Paid out of the drawer: fees a courier brought, and money that lies on an agency's account. */
const refundedFrom = `
  select ${cameBy('h')}, -h.amount, null::uuid from held_money h
    left join receipt v on v.id = h.receipt_id
    left join held_money o on o.id = coalesce(h.rest_of_id, h.id)
    where h.refund_shift_id = $1::uuid and h.status = 'refunded' and h.refund_method = 'cash'
      and h.bank_transaction_id is null
      and (${isSharedOut('v')} or (v.id is null and ${isTakenAtDoor('o')}))
  union all
  select h.id, -h.amount, b.unit_id from held_money h
    join bank_transaction b on b.id = h.bank_transaction_id
    where h.refund_shift_id = $1::uuid and h.status = 'refunded' and h.refund_method = 'cash'`;

/**
 * What went back is taken from where it had gone, or from whose bank account it lies on; of a void
 * receipt taking and giving back end in the same part, whichever is handed in first. A repaid
 * shortage is of whose part lacked it, and kept by its own rows.
 */
export const drawerTakings = `
  select m.id as "sourceId", m.amount,
    coalesce(w.unit_id, m.bank_unit_id, case when r.voided_at is null and m.amount > 0
      then d.competent_unit_id end) as "unitId",
    w.unit_id is not null as "isPlaced", w.treasury_account as "placedAccount"
  from (select c.id, c.bank_unit_id, sum(c.amount) as amount from (
      select id, amount, null::uuid as bank_unit_id from receipt
        where shift_id = $1::uuid and money_group = 'state'
      union all
      select e.receipt_id, -e.amount, null::uuid from ledger_entry e
        join receipt v on v.id = e.receipt_id
        where e.credit = 'cash:' || $1::text and e.purpose = 'void' and v.money_group = 'state'
      union all
      ${refundedFrom}) c
    group by c.id, c.bank_unit_id) m
  left join receipt r on r.id = m.id
  left join dossier d on d.id = r.dossier_id
  ${place(`${handedIn(`t.source_id = m.id and sign(t.amount) = -sign(m.amount)
      and (m.amount < 0 or r.voided_at is not null)`)}
    union all ${paidBack('m.id')}`)}
  where m.amount <> 0
  union all
  select null, p.amount, p.unit_id, false, null from shortage_repayment y
    join shortage_repayment_part p on p.repayment_id = y.id where y.shift_id = $1::uuid
  order by 1`;

/**
 * A courier's receipts for fees that are not handed in yet, also those parked money paid later: it
 * leaves then whoever got it (`moved`). Parked money itself is nobody's yet.
 */
export const courierTakings = `
  with paid as (
    select r.id, r.amount, r.voided_at, r.dossier_id, r.money_group, h.id as held_id,
      ${cameBy('h')} as came_by
    from receipt r left join held_money h on h.id = r.held_money_id
    where r.courier_id = $1::uuid and ${isSharedOut('r')} and not ${isHandedIn('r.id')}),
  moved as (
    select held_id, came_by, amount from paid where held_id is not null),
  came as (
    select p.id, p.amount, p.voided_at is not null as has_left,
      case when p.money_group = 'state' then d.competent_unit_id end as unit_id
    from paid p join dossier d on d.id = p.dossier_id
    union all
    select h.id, h.amount, true, null from held_money h
    where h.courier_id = $1::uuid and ${isTakenAtDoor('h')} and not ${isHandedIn('h.id')}),
  own as (
    select c.id, c.has_left, c.unit_id,
      c.amount - coalesce((select sum(m.amount) from moved m where m.came_by = c.id), 0) as amount
    from came c)
  select o.id as "sourceId", o.amount,
    case when o.has_left then w.unit_id else o.unit_id end as "unitId",
    o.has_left and w.unit_id is not null as "isPlaced", w.treasury_account as "placedAccount"
  from own o ${whereItLeft('o.id')}
  where o.amount <> 0
  union all
  select m.held_id, -m.amount, w.unit_id, true, w.treasury_account
  from moved m ${whereItWent('m.came_by')}
  where w.unit_id is not null
  order by 1`;
