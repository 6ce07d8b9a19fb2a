import { Injectable } from '@nestjs/common';
import { officeDay, yearOf } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type RegisterBook, RegisterRepository } from '../data/register.repository';
import { readRegister } from '../queries/register.query';

export interface BookKey {
  readonly unitId: string;
  readonly year: number;
}

export const registerActions = ['enter', 'close'] as const;
export type RegisterAction = (typeof registerActions)[number];

@Injectable()
export class KeepRegister {
  constructor(private readonly transaction: Transaction) {}

  /** Enters what was received, or closes the book of a year that is over; closing is for good. */
  act(key: BookKey, action: RegisterAction, actor: Actor, act: Act): Promise<JsonDocument> {
    refuseForeignUnit(key, actor);
    if (action === 'close' && !actor.mayAt('register.close', key.unitId))
      throw new ProblemError('forbidden', 'only the head of the desk closes', {
        permission: 'register.close',
      });
    return this.transaction.run(act, async (scope) => {
      const { sql, journal, at } = scope;
      const book = await openBook(scope, key);
      if (action === 'close') refuseEarlyClosing(book, at);
      const registers = new RegisterRepository(sql);
      const entered = await registers.enter(book, at, 'wholeYear');
      if (action === 'close') await registers.close(book.id, actor.id, at);
      if (action === 'close' || entered > 0)
        journal.append({
          subjectType: 'register',
          subjectId: book.id,
          type: action === 'close' ? 'register.closed' : 'register.entered',
          unitId: key.unitId,
          data: { year: key.year, lastNo: book.lastNo + entered },
        });
      return this.read(scope, key);
    });
  }

  /** A line is never changed: what was wrong in it is told in a line of its own. */
  correct(
    key: BookKey,
    { entryNo, text }: { readonly entryNo: number; readonly text: string },
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    refuseForeignUnit(key, actor);
    return this.transaction.run(act, async (scope) => {
      const { sql, journal, at } = scope;
      const book = await lockedBook(scope, key);
      const registers = new RegisterRepository(sql);
      if (!book || !(await registers.hasEntry(book.id, entryNo)))
        throw refusedField(['entryNo'], 'unknownReference');
      const no = await registers.correct(book.id, entryNo, text, actor.id, at);
      journal.append({
        subjectType: 'register',
        subjectId: book.id,
        type: 'register.corrected',
        unitId: key.unitId,
        data: { year: key.year, no, entryNo },
      });
      return this.read(scope, key);
    });
  }

  private async read({ sql }: TransactionScope, { unitId, year }: BookKey): Promise<JsonDocument> {
    const document = await readRegister(sql, unitId, year);
    if (!document) throw notFound('the register');
    return document;
  }
}

/** A unit whose book one may not keep looks like no unit at all. */
export function refuseForeignUnit({ unitId }: BookKey, actor: Actor): void {
  if (!actor.mayAt('register.print', unitId)) throw notFound('the register');
}

async function openBook(
  { sql, at }: TransactionScope,
  { unitId, year }: BookKey,
): Promise<RegisterBook> {
  if (year > yearOf(officeDay(at))) throw refusedField(['year'], 'dateInFuture');
  return new RegisterRepository(sql).lock(unitId, year, at);
}

async function lockedBook(
  { sql, at }: TransactionScope,
  { unitId, year }: BookKey,
): Promise<RegisterBook | undefined> {
  const registers = new RegisterRepository(sql);
  const book = await registers.book(unitId, year);
  return book && registers.lock(unitId, year, at);
}

function refuseEarlyClosing({ year, closedAt }: RegisterBook, at: Date): void {
  const isOver = yearOf(officeDay(at)) > year;
  if (isOver && !closedAt) return;
  throw new ProblemError('actionNotAllowed', 'the book cannot be closed', {
    action: 'close',
    reason: closedAt ? 'closed' : 'yearNotOver',
    sentence: closedAt
      ? { vi: `Sổ năm ${year} đã khóa.`, en: `The register of ${year} is closed.` }
      : {
          vi: `Chưa hết năm ${year}: sổ khóa được từ ngày 01/01/${year + 1}.`,
          en: `${year} is not over: the register can be closed from 1 January ${year + 1}.`,
        },
  });
}
