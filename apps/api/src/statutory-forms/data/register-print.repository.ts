import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../platform/database/sql';
import { sameCopyMinutes } from '../../platform/printing/same-copy';
import type { EarlierPrint } from '../register-book';

export interface RegisterPrint {
  readonly id: string;
  readonly bookId: string;
  readonly unitId: string;
  readonly year: number;
  readonly no: number;
  readonly fromNo: number;
  readonly toNo: number;
  readonly isClosed: boolean;
  readonly corrections: number;
  readonly templateNo: number;
}

export interface NewRegisterPrint {
  readonly bookId: string;
  readonly fromNo: number;
  readonly toNo: number;
  readonly isClosed: boolean;
  readonly templateNo: number;
}

export class RegisterPrintRepository {
  constructor(private readonly sql: Sql) {}

  async find(id: string): Promise<RegisterPrint | undefined> {
    const [print] = await this.sql.query<RegisterPrint & Record<string, unknown>>(
      `select p.id, p.book_id as "bookId", b.unit_id as "unitId", b.year, p.no,
         p.from_no as "fromNo", p.to_no as "toNo", p.is_closed as "isClosed", p.corrections,
         p.template_no as "templateNo"
       from register_print p join register_book b on b.id = p.book_id where p.id = $1`,
      [id],
    );
    return print;
  }

  /** The lines that prints of a book held before one of them, or in all of them. */
  rangesBefore(bookId: string, no?: number): Promise<EarlierPrint[]> {
    return this.sql.query<EarlierPrint & Record<string, unknown>>(
      `select from_no as "fromNo", to_no as "toNo", is_closed as "isClosed", corrections
       from register_print
        where book_id = $1 and ($2::integer is null or no < $2)`,
      [bookId, no ?? null],
    );
  }

  /** The book's last print where the same person ordered the same lines just before. */
  async justOrdered(
    { bookId, fromNo, toNo, isClosed, templateNo }: NewRegisterPrint,
    by: string,
    at: Date,
  ): Promise<{ id: string; no: number } | undefined> {
    const [last] = await this.sql.query<{ id: string; no: number; isSame: boolean }>(
      `select p.id, p.no, p.from_no = $2 and p.to_no = $3 and p.is_closed = $4
           and p.template_no = $5 and p.printed_by = $6
           and p.printed_at > $7::timestamptz - make_interval(mins => $8)
           and p.corrections = (select count(*) from register_correction c where c.book_id = $1)
           as "isSame"
       from register_print p where p.book_id = $1 order by p.no desc limit 1`,
      [bookId, fromNo, toNo, isClosed, templateNo, by, at, sameCopyMinutes],
    );
    return last?.isSame ? { id: last.id, no: last.no } : undefined;
  }

  /** Whether a print ended with the closing sheet as it would be today. */
  async hasClosingSheet(bookId: string): Promise<boolean> {
    const [row] = await this.sql.query<{ isOut: boolean }>(
      `select exists (select from register_print p where p.book_id = $1 and p.is_closed
         and p.corrections = (select count(*) from register_correction c where c.book_id = $1))
         as "isOut"`,
      [bookId],
    );
    return row?.isOut ?? false;
  }

  /** Works under the lock of the book, so that its prints are numbered one after another. */
  async add(print: NewRegisterPrint, by: string, at: Date): Promise<{ id: string; no: number }> {
    const id = uuidv7();
    const [row] = await this.sql.query<{ no: number }>(
      `insert into register_print (id, book_id, no, from_no, to_no, is_closed, corrections,
         template_no, printed_at, printed_by)
       select $1, $2, coalesce(max(p.no), 0) + 1, $3, $4, $5,
         (select count(*) from register_correction c where c.book_id = $2), $6, $7, $8
       from register_print p where p.book_id = $2 returning no`,
      [id, print.bookId, print.fromNo, print.toNo, print.isClosed, print.templateNo, at, by],
    );
    return { id, no: Number(row?.no) };
  }
}
