import { courierOwes } from '../../fees/queries/remittance.query';

/**
 * Consignments whose cash the courier still has by the book: what is handed in counts for the oldest
 * first, so the newest ones that make up the balance of the courier's account are left.
 */
export const cashNotHandedIn = `
  select taken.id from staff a
    cross join lateral (select ${courierOwes} as owed) book
    cross join lateral (select o.id,
        sum(o.state_fee + o.postage) over (order by o.cash_taken_at desc, o.id desc)
          - o.state_fee - o.postage as newer
      from consignment o where o.cash_taken_by = a.id) taken
  where book.owed > 0 and taken.newer < book.owed`;
