import { formatDate, officeDay } from '@motcua/shared-time';
import { unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';
import type { Sql } from '../../platform/database/sql';
import { type IssuingUnit, issuerOf } from '../form-issuer';
import type { TextValues } from '../placeholder-text';

interface BookHead extends IssuingUnit {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** Who keeps a book and since when, as its cover said when it was opened. */
export async function bookHead(sql: Sql, bookId: string): Promise<TextValues> {
  const [head] = await sql.query<BookHead & Record<string, unknown>>(
    `select u.kind, p.name, p.phone,
       ${unitNameOn('p.parent_id', officeDayOf('b.opened_at'))} as "parentName",
       b.opened_at as "openedAt", b.closed_at as "closedAt"
     from register_book b join unit u on u.id = b.unit_id join unit_period p on p.unit_id = u.id
     where b.id = $1 order by (p.valid_from <= ${officeDayOf('b.opened_at')}) desc, p.valid_from desc limit 1`,
    [bookId],
  );
  if (!head) throw new Error(`The register ${bookId} went away.`);
  const day = (at: Date | null): string => (at === null ? '' : formatDate(officeDay(at)));
  return { ...issuerOf(head), openedDay: day(head.openedAt), closedDay: day(head.closedAt) };
}
