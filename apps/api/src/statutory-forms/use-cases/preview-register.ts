import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { localDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { PoolSql } from '../../platform/database/pool-sql';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import { FormTemplateRepository } from '../data/form-template.repository';
import { RegisterRepository } from '../data/register.repository';
import { lineBatches } from '../queries/register-lines.query';
import { RegisterPrinter } from '../register-printer';
import { type BookKey, refuseForeignUnit } from './keep-register';
import { sheetOfPrint } from './sheet-of-print';

export interface PreviewedLines {
  readonly from?: number;
  /** The last line of the book when left out. */
  readonly to?: number;
}

/** Before the first print, so that no sheet of a preview says how often it was printed. */
const noPrint = 0;
/** As many as there are. */
const allCorrections = 1_000_000;

@Injectable()
export class PreviewRegister {
  constructor(
    private readonly sql: PoolSql,
    private readonly printer: RegisterPrinter,
  ) {}

  /** The sheets as a print would show them today, marked; nothing is entered, counted or kept. */
  async pdf(key: BookKey, { from = 1, to }: PreviewedLines, actor: Actor): Promise<Readable> {
    refuseForeignUnit(key, actor);
    const { unitId, year } = key;
    const book = await new RegisterRepository(this.sql).book(unitId, year);
    if (!book || book.lastNo === 0) throw notFound('the lines of the register');
    const { id: bookId, lastNo, closedAt } = book;
    const last = to ?? lastNo;
    if (last > lastNo) throw refusedField(['to'], 'outOfRange', { min: 1, max: lastNo });
    if (from > last) throw refusedField(['from'], 'outOfRange', { min: 1, max: last });
    const day = localDate(`${year}-01-01`);
    const template = await new FormTemplateRepository(this.sql).inForce('register', day);
    const range = { bookId, fromNo: from, toNo: last };
    const sheet = await sheetOfPrint(this.sql, {
      ...range,
      unitId,
      year,
      no: noPrint,
      isClosed: closedAt !== null && last === lastNo,
      corrections: allCorrections,
      templateNo: template.no,
    });
    const marked = { ...sheet, mark: 'XEM TRƯỚC – KHÔNG PHẢI BẢN IN' };
    return this.printer.pdf(marked, lineBatches(this.sql, range, actor));
  }
}
