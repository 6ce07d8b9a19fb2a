import type { Sql } from '../../platform/database/sql';
import { FormTemplateRepository } from '../data/form-template.repository';
import { type RegisterPrint, RegisterPrintRepository } from '../data/register-print.repository';
import { yearBounds } from '../data/register.repository';
import { bookHead } from '../queries/register-head.query';
import { correctionsOf, unreceivedCodes } from '../queries/register-lines.query';
import { bookVolume } from '../register-book';
import type { RegisterSheet } from '../register-sheet';

/** More codes than this are counted and not named on the closing sheet. */
const mostUnreceived = 2_000;

/** Everything of a print but its lines. */
export async function sheetOfPrint(
  sql: Sql,
  print: Omit<RegisterPrint, 'id'>,
): Promise<RegisterSheet> {
  const { bookId, unitId, year, no, fromNo, toNo, isClosed } = print;
  const [template, head, earlier, corrections] = await Promise.all([
    new FormTemplateRepository(sql).find('register', print.templateNo),
    bookHead(sql, bookId),
    new RegisterPrintRepository(sql).rangesBefore(bookId, no),
    correctionsOf(sql, bookId, print.corrections),
  ]);
  if (!template) throw new Error(`The register has no template ${print.templateNo}.`);
  return {
    template: template.blocks,
    texts: {
      ...head,
      year: String(year),
      bookVolume: bookVolume(year),
      lastNumber: String(toNo),
    },
    fromNo,
    toNo,
    earlier,
    isClosed,
    corrections,
    ...(isClosed
      ? await unreceivedCodes(sql, unitId, yearBounds(year), mostUnreceived)
      : { unreceived: [], moreUnreceived: 0 }),
  };
}
