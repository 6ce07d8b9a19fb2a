import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay, withLaterYears, type WorkingCalendar } from '@motcua/shared-time';
import { CLOCK } from '../platform/config/clock';
import type { Sql } from '../platform/database/sql';
import { loadWorkingCalendar } from './queries/working-calendar.query';

/** How long a changed calendar may go unnoticed by a counter, in milliseconds. */
const freshForMs = 30_000;
const maxKept = 2_000;

interface Kept {
  readonly calendar: WorkingCalendar;
  readonly loadedAt: number;
  readonly day: string;
}

/** The calendars by which units reckon appointments. */
@Injectable()
export class WorkingCalendars {
  private readonly kept = new Map<string, Kept>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** By the newest published version and the hours in force today; throws `calendarMissing`. */
  forUnit(sql: Sql, unitId: string): Promise<WorkingCalendar> {
    return this.load(sql, unitId);
  }

  /** The hours most units of the province keep, with no unit's closures. */
  ofProvince(sql: Sql): Promise<WorkingCalendar> {
    return this.load(sql, null);
  }

  /**
   * By the version an appointment was reckoned with, and by the newest one in the years which that
   * version did not know yet; throws `calendarMissing` for an unknown one.
   */
  async calendarOfVersion(sql: Sql, unitId: string, no: number): Promise<WorkingCalendar> {
    return withLaterYears(await this.load(sql, unitId, no), await this.load(sql, unitId));
  }

  private async load(sql: Sql, unitId: string | null, version?: number): Promise<WorkingCalendar> {
    const now = this.clock.now();
    const day = officeDay(now);
    const key = `${unitId ?? ''}|${version ?? ''}`;
    const known = this.kept.get(key);
    if (known && known.day === day && now.getTime() - known.loadedAt < freshForMs)
      return known.calendar;
    const calendar = await loadWorkingCalendar(sql, { unitId, day, version });
    if (this.kept.size >= maxKept) this.kept.clear();
    this.kept.set(key, { calendar, loadedAt: now.getTime(), day });
    return calendar;
  }
}
