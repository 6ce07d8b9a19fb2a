import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import type { Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { afterSupplement } from './after-supplement';
import { clockFactsOf } from './clock-facts.query';
import { calendarVersionOf, clockReport } from './clock-report';

@Injectable()
export class ReadClock {
  constructor(
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Facts in one statement; everything else is reckoned from them. */
  async of(sql: Sql, dossierId: string): Promise<JsonDocument> {
    const facts = await clockFactsOf(sql, dossierId);
    const version = calendarVersionOf(facts);
    const calendar =
      version === undefined
        ? await this.calendars.forUnit(sql, facts.competentUnitId)
        : await this.calendars.calendarOfVersion(sql, facts.competentUnitId, version);
    const now = this.clock.now();
    // The papers will be received under the calendar of their day, whatever the first promise knew.
    const today = await this.calendars.forUnit(sql, facts.competentUnitId);
    return JsonDocument.of({
      ...clockReport(facts, now, calendar),
      afterSupplement: afterSupplement(facts, now, today),
    });
  }
}
