import { officeDay, yearOf } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { type ReceivedDossier, RegisterRepository } from '../data/register.repository';
import type { BookNumber } from '../register-book';

/**
 * The line of a received dossier in the register of its unit. It is given when it is first needed,
 * in order of reception and together with whatever else was received meanwhile, so that receiving
 * itself costs nothing. Undefined when the year's book is closed without it.
 */
export async function numberInRegister(
  sql: Sql,
  { id, unitId, receivedAt }: ReceivedDossier,
  at: Date,
): Promise<BookNumber | undefined> {
  const registers = new RegisterRepository(sql);
  const known = await registers.numberOf(id);
  if (known) return known;
  const year = yearOf(officeDay(receivedAt));
  const book = await registers.lock(unitId, year, at);
  await registers.enter(book, at, 'newest');
  const entered = await registers.numberOf(id);
  if (entered) return entered;
  await registers.enter(await registers.lock(unitId, year, at), at, 'wholeYear');
  return registers.numberOf(id);
}
