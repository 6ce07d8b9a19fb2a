import { type LocalDate, yearOf } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type CalendarChange, type ChangedDay, isUnitDay } from '../calendar-change';
import type { NewestCalendar } from '../data/calendar-draft.repository';
import { UnitRepository } from '../data/unit.repository';

/** The calendar is the province's: an administrator of one ward changes nobody else's days. */
export async function refuseOutsideProvince(sql: Sql, actor: Actor): Promise<void> {
  const rows = await sql.query<{ id: string }>(
    `select id from unit where kind = 'province' and valid_to is null`,
  );
  if (rows.every(({ id }) => actor.mayAt('calendar.write', id))) return;
  throw new ProblemError('forbidden', 'the calendar belongs to the province', {
    permission: 'calendar.write',
  });
}

interface ChangeContext {
  readonly sql: Sql;
  readonly today: LocalDate;
  readonly newest: NewestCalendar;
}

/** Past days prove what was promised then; a day is named once; a closure names its unit. */
export async function refuseUnfit(change: CalendarChange, context: ChangeContext): Promise<void> {
  const { today, newest } = context;
  if (change.coveredTo < newest.coveredTo)
    throw refusedField(['coveredTo'], 'outOfRange', { min: newest.coveredTo, max: 2100 });
  const seen = new Set<string>();
  for (const [index, each] of change.days.entries()) {
    const path = ['days', index] as const;
    if (each.day <= today) throw refusedField([...path, 'day'], 'dateInPast');
    if (yearOf(each.day) > change.coveredTo)
      throw refusedField([...path, 'day'], 'outOfRange', {
        min: today,
        max: `${change.coveredTo}-12-31`,
      });
    const key = `${each.day}|${each.unitId ?? ''}`;
    if (seen.has(key)) throw refusedField([...path, 'day'], 'duplicateItems');
    seen.add(key);
    await refuseUnfitDay(each, path, context);
  }
}

async function refuseUnfitDay(
  { kind, name, unitId, day }: ChangedDay,
  path: readonly (string | number)[],
  { sql }: ChangeContext,
): Promise<void> {
  if (!isUnitDay(kind) && unitId !== undefined)
    throw refusedField([...path, 'unitId'], 'notAllowedHere');
  if (kind !== 'working' && kind !== 'reopened' && !name)
    throw refusedField([...path, 'name'], 'required');
  if (!isUnitDay(kind)) return;
  if (unitId === undefined) throw refusedField([...path, 'unitId'], 'required');
  if (!(await new UnitRepository(sql).existing(unitId, day)))
    throw refusedField([...path, 'unitId'], 'unknownReference');
}
