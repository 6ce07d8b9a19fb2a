import { instantAt, localDate, localTime } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/sql';
import type { BookNumber } from '../register-book';

export interface RegisterBook {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly lastNo: number;
  readonly enteredTo: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface ReceivedDossier {
  readonly id: string;
  readonly unitId: string;
  readonly receivedAt: Date;
}

const bookColumns = `id, unit_id as "unitId", year, last_no as "lastNo",
  entered_to as "enteredTo", closed_at as "closedAt", version`;

/**
 * A reception that began earlier may commit later: a look at what is new reaches back this far, in
 * milliseconds. What comes even later is found when the whole year is looked through.
 */
const lookBack = 10 * 60_000;

export function yearBounds(year: number): { from: Date; to: Date } {
  const start = (of: number): Date => instantAt(localDate(`${of}-01-01`), localTime('00:00'));
  return { from: start(year), to: start(year + 1) };
}

export class RegisterRepository {
  constructor(private readonly sql: Sql) {}

  async numberOf(dossierId: string): Promise<BookNumber | undefined> {
    const [row] = await this.sql.query<{ year: number; no: number }>(
      `select b.year, e.no from register_entry e join register_book b on b.id = e.book_id
        where e.dossier_id = $1`,
      [dossierId],
    );
    return row;
  }

  async book(unitId: string, year: number): Promise<RegisterBook | undefined> {
    const [book] = await this.sql.query<RegisterBook & Record<string, unknown>>(
      `select ${bookColumns} from register_book where unit_id = $1 and year = $2`,
      [unitId, year],
    );
    return book;
  }

  /** The book of the year, opened when it is first asked for and locked until the commit. */
  async lock(unitId: string, year: number, at: Date): Promise<RegisterBook> {
    await this.sql.execute(
      `insert into register_book (id, unit_id, year, last_no, opened_at, version)
       values ($1, $2, $3, 0, $4, 1) on conflict (unit_id, year) do nothing`,
      [uuidv7(), unitId, year, at],
    );
    const [book] = await this.sql.query<RegisterBook & Record<string, unknown>>(
      `select ${bookColumns} from register_book where unit_id = $1 and year = $2 for update`,
      [unitId, year],
    );
    if (!book) throw new Error(`The register ${year} of ${unitId} went away.`);
    return book;
  }

  /**
   * Gives what was received since the last look the next numbers, in order of reception; works
   * under the lock of the book. A number given is never given again nor taken back.
   */
  async enter(book: RegisterBook, at: Date, looks: 'newest' | 'wholeYear'): Promise<number> {
    if (book.closedAt) return 0;
    const { from, to } = yearBounds(book.year);
    const since =
      looks === 'wholeYear' || !book.enteredTo
        ? from
        : new Date(Math.max(from.getTime(), book.enteredTo.getTime() - lookBack));
    const [row] = await this.sql.query<{ entered: number }>(
      `with found as (
         select d.id, d.received_at,
           $2::integer + row_number() over (order by d.received_at, d.code) as no
         from dossier d
         where d.received_unit_id = $3 and d.received_at >= $4 and d.received_at < $5
           and not exists (select from register_entry e where e.dossier_id = d.id)
       ), entered as (
         insert into register_entry (book_id, no, dossier_id, entered_at)
         select $1, f.no, f.id, $6 from found f returning no
       )
       update register_book b set last_no = b.last_no + f.count, version = b.version + 1,
         entered_to = greatest(b.entered_to, f.latest)
       from (select count(*)::integer as count, max(received_at) as latest from found) f
       where b.id = $1 and f.count > 0 returning f.count as entered`,
      [book.id, book.lastNo, book.unitId, since, to, at],
    );
    return row?.entered ?? 0;
  }

  async close(bookId: string, by: string, at: Date): Promise<void> {
    await this.sql.execute(
      `update register_book set closed_at = $2, closed_by = $3, version = version + 1
        where id = $1`,
      [bookId, at, by],
    );
  }

  async hasEntry(bookId: string, no: number): Promise<boolean> {
    const rows = await this.sql.query(
      `select 1 from register_entry where book_id = $1 and no = $2`,
      [bookId, no],
    );
    return rows.length > 0;
  }

  /** Works under the lock of the book, so that corrections are numbered one after another. */
  async correct(
    bookId: string,
    entryNo: number,
    text: string,
    by: string,
    at: Date,
  ): Promise<number> {
    const [row] = await this.sql.query<{ no: number }>(
      `insert into register_correction (book_id, no, entry_no, text, entered_by, entered_at)
       select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5
       from register_correction where book_id = $1 returning no`,
      [bookId, entryNo, text, by, at],
    );
    return Number(row?.no);
  }
}
