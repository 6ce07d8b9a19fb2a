/** The parked money `held` is carriage that a courier brought: the Post's, whoever holds it. */
export const isCarriage = (held: string): string => `(${held}.courier_id is not null
  and (${held}.reason = 'collectedPostage'
    or exists (select from held_money o
      where o.id = ${held}.rest_of_id and o.reason = 'collectedPostage')
    or exists (select from receipt v
      where v.id = ${held}.receipt_id and v.money_group = 'postage')))`;

/**
 * Carriage among the cash of a drawer: taken in less given back, also what another had handed in or
 * a courier brought, and carriage of an earlier shortage that was repaid into it.
 */
export const drawerPostage = (shift: string): string =>
  `(coalesce((select sum(e.amount) from ledger_entry e
      where e.debit = 'cash:' || ${shift} and e.credit like 'postage:%'), 0)
    - coalesce((select sum(e.amount) from ledger_entry e
      where e.credit = 'cash:' || ${shift} and e.debit like 'postage:%'), 0)
    - coalesce((select sum(h.amount) from held_money h where h.refund_shift_id = ${shift}
      and h.status = 'refunded' and h.refund_method = 'cash' and ${isCarriage('h')}), 0)
    + coalesce((select sum(y.postage) from shortage_repayment y where y.shift_id = ${shift}), 0))`;
