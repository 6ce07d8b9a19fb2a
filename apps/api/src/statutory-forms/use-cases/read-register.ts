import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay, yearOf } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { RegisterRepository } from '../data/register.repository';
import { lineBatches, registerLines } from '../queries/register-lines.query';
import { listRegisters, readRegister } from '../queries/register.query';
import { registerWorkbook } from '../register-workbook';
import { type BookKey, refuseForeignUnit } from './keep-register';

const usualPage = 50;

@Injectable()
export class ReadRegister {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The books of the units the reader keeps registers for. */
  list(actor: Actor, year?: number): Promise<JsonDocument> {
    const asked = year ?? yearOf(officeDay(this.clock.now()));
    return listRegisters(this.sql, actor.unitsFor('register.print'), asked);
  }

  async book(key: BookKey, actor: Actor): Promise<JsonDocument> {
    refuseForeignUnit(key, actor);
    const document = await readRegister(this.sql, key.unitId, key.year);
    if (!document) throw notFound('the register');
    return document;
  }

  async lines(
    key: BookKey,
    { from = 1, limit = usualPage }: { readonly from?: number; readonly limit?: number },
    actor: Actor,
  ): Promise<JsonDocument> {
    refuseForeignUnit(key, actor);
    const book = await new RegisterRepository(this.sql).book(key.unitId, key.year);
    if (!book) return JsonDocument.of({ items: [], next: null });
    const range = { bookId: book.id, fromNo: from, toNo: from + limit - 1 };
    const items = await registerLines(this.sql, range, actor);
    return JsonDocument.of({ items, next: book.lastNo >= from + limit ? from + limit : null });
  }

  /** All lines of a book for a spreadsheet. */
  async workbook(key: BookKey, actor: Actor): Promise<Readable> {
    refuseForeignUnit(key, actor);
    const book = await new RegisterRepository(this.sql).book(key.unitId, key.year);
    if (!book) throw notFound('the register');
    const range = { bookId: book.id, fromNo: 1, toNo: book.lastNo };
    return registerWorkbook(lineBatches(this.sql, range, actor));
  }
}
