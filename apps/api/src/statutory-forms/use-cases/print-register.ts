import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { localDate, officeDay, yearOf } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { FormTemplateRepository } from '../data/form-template.repository';
import { RegisterPrintRepository } from '../data/register-print.repository';
import { type RegisterBook, RegisterRepository } from '../data/register.repository';
import { lineBatches } from '../queries/register-lines.query';
import { firstNewLine } from '../register-book';
import { RegisterPrinter } from '../register-printer';
import { type BookKey, refuseForeignUnit } from './keep-register';
import { sheetOfPrint } from './sheet-of-print';

export const printScopes = ['newPages', 'whole', 'range'] as const;
export type PrintScope = (typeof printScopes)[number];

export interface PrintRegisterCommand extends BookKey {
  readonly scope: PrintScope;
  readonly fromNo?: number;
  readonly toNo?: number;
}

@Injectable()
export class PrintRegister {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly printer: RegisterPrinter,
  ) {}

  /** Enters what was received, fixes the lines of this print and counts it; the file comes after. */
  order(command: PrintRegisterCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    refuseForeignUnit(command, actor);
    const { unitId, year } = command;
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      if (year > yearOf(officeDay(at))) throw refusedField(['year'], 'dateInFuture');
      const registers = new RegisterRepository(sql);
      await registers.enter(await registers.lock(unitId, year, at), at, 'wholeYear');
      const book = await registers.lock(unitId, year, at);
      const prints = new RegisterPrintRepository(sql);
      const earlier = await prints.rangesBefore(book.id);
      const isClosingDue = book.closedAt !== null && !(await prints.hasClosingSheet(book.id));
      const range = rangeOf(command, book, { newFrom: firstNewLine(earlier), isClosingDue });
      const template = await new FormTemplateRepository(sql).inForce(
        'register',
        localDate(`${year}-01-01`),
      );
      const print = {
        bookId: book.id,
        ...range,
        isClosed: book.closedAt !== null && range.toNo === book.lastNo,
        templateNo: template.no,
      };
      const again = await prints.justOrdered(print, actor.id, at);
      const { id, no } = again ?? (await prints.add(print, actor.id, at));
      if (!again)
        journal.append({
          subjectType: 'register',
          subjectId: book.id,
          type: 'register.printed',
          unitId,
          data: { year, no, ...range },
        });
      return JsonDocument.of({ id, unitId, year, no, ...range, templateNo: template.no });
    });
  }

  /** The file of a print, drawn while it is read: it holds a page at a time. */
  async pdf(id: string, actor: Actor): Promise<{ name: string; content: Readable }> {
    const print = await new RegisterPrintRepository(this.sql).find(id);
    if (!print) throw notFound('the print');
    refuseForeignUnit(print, actor);
    const lines = lineBatches(this.sql, print, actor);
    return {
      name: `so-theo-doi-ho-so-${print.year}-${print.no}.pdf`,
      content: this.printer.pdf(await sheetOfPrint(this.sql, print), lines),
    };
  }
}

function rangeOf(
  { scope, fromNo = 1, toNo }: PrintRegisterCommand,
  { lastNo }: RegisterBook,
  { newFrom, isClosingDue }: { newFrom: number; isClosingDue: boolean },
): { fromNo: number; toNo: number } {
  if (scope === 'whole') return { fromNo: 1, toNo: lastNo };
  if (scope === 'newPages') {
    // Every page of lines is out; behind them the closing sheet goes alone.
    if (newFrom > lastNo && !isClosingDue) throw nothingNew();
    return { fromNo: newFrom, toNo: lastNo };
  }
  const last = toNo ?? lastNo;
  if (fromNo > lastNo || fromNo > last)
    throw refusedField(['fromNo'], 'outOfRange', { min: 1, max: lastNo });
  if (last > lastNo) throw refusedField(['toNo'], 'outOfRange', { min: fromNo, max: lastNo });
  return { fromNo, toNo: last };
}

const nothingNew = (): ProblemError =>
  new ProblemError('conflict', 'every full page is printed', {
    sentence: {
      vi: 'Không có trang mới: các dòng đã vào sổ đều đã in. Chọn in cả sổ nếu cần bản in lại.',
      en: 'No new page: every line is printed already. Print the whole book for a copy.',
    },
  });
