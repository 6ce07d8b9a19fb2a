const paidIn = (shift: string, kinds: string): string => `coalesce((select sum(e.amount)
    from ledger_entry e where e.debit = 'cash:' || ${shift} and e.purpose = 'payment'
      and split_part(e.credit, ':', 1) in (${kinds})), 0)`;

const paidOut = (shift: string, purpose: 'void' | 'refund'): string => `coalesce((select
    sum(e.amount) from ledger_entry e
    where e.credit = 'cash:' || ${shift} and e.purpose = '${purpose}'), 0)`;

/**
 * What went into one drawer and out of it again, from the book: rows are only added there, so a
 * closed shift says the same for ever, whatever becomes of its receipts.
 */
export const shiftFlows = (shift: string): string => `
  'collected', jsonb_build_object('state', ${paidIn(shift, `'fee', 'charge'`)},
    'copies', ${paidIn(shift, `'copies'`)}, 'postage', ${paidIn(shift, `'postage'`)}),
  'paidBack', jsonb_build_object('voided', ${paidOut(shift, 'void')},
    'refunded', ${paidOut(shift, 'refund')}),
  'repaid', coalesce((select sum(e.amount) from ledger_entry e
    where e.debit = 'cash:' || ${shift} and e.purpose = 'repayment'), 0),
  'repaidFloat', coalesce((select sum(y.float_back) from shortage_repayment y
    where y.shift_id = ${shift}), 0)`;

/** The receipt was voided out of the drawer that took it. */
export const isVoidedFrom = (shift: string, receipt: string): string => `exists (select
    from ledger_entry e where e.credit = 'cash:' || ${shift} and e.purpose = 'void'
      and e.receipt_id = ${receipt})`;
