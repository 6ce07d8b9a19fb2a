import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay, yearOf } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { readCalendarYear } from '../queries/calendar-year.query';
import { findUnit } from '../queries/unit.query';
import { PreviewAppointment } from '../use-cases/preview-appointment';
import { AppointmentPreviewRequest, CalendarRequest } from './calendar.requests';
import { AppointmentPreviewResponse, CalendarResponse } from './calendar.responses';

@ApiTags('calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly previewAppointment: PreviewAppointment,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('calendar')
  @Operation({
    id: 'getCalendar',
    summary: 'Holidays, swapped days and closures of a year, and the weekly hours',
    access: ['calendar.read'],
    answers: CalendarResponse,
    problems: ['calendarMissing'],
  })
  async read(@Query() { year, unitId }: CalendarRequest): Promise<JsonDocument> {
    const day = officeDay(this.clock.now());
    if (unitId && !(await findUnit(this.sql, unitId, day)))
      throw refusedField(['unitId'], 'unknownReference');
    const question = { year: year ?? yearOf(day), unitId: unitId ?? null, day };
    const text = await readCalendarYear(this.sql, question);
    if (text === undefined)
      throw new ProblemError('calendarMissing', 'no calendar is published', {
        year: question.year,
      });
    return new JsonDocument(text);
  }

  @Post('appointments/preview')
  @Operation({
    id: 'previewAppointment',
    summary: 'The date a dossier would be promised, and the sentence that explains it',
    description: 'Changes nothing, so it needs no Idempotency-Key.',
    access: 'anonymous',
    answers: AppointmentPreviewResponse,
    problems: ['calendarMissing', 'malformedRequest'],
  })
  async preview(@Body() body: AppointmentPreviewRequest): Promise<JsonDocument> {
    return JsonDocument.of(await this.previewAppointment.run(body));
  }
}
