import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { stageRuleKinds } from '@motcua/dossier-domain';
import {
  calendarDayKinds,
  type Clock,
  type IsoWeekday,
  officeDay,
  type WorkingCalendar,
} from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import {
  type StageDeadlineInForce,
  stageDeadlinesOn,
} from '../../desk-rules/queries/stage-deadlines.query';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';

class WorkCalendarDay {
  @ApiProperty({ format: 'date', example: '2026-11-24' })
  readonly day!: string;

  @ApiProperty({ enum: [...calendarDayKinds], enumName: 'CalendarDayKind', example: 'holiday' })
  readonly kind!: string;
}

class WorkCalendarSession {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: '1 is Monday', example: 1 })
  readonly weekday!: number;

  @ApiProperty({ example: '07:30' })
  readonly from!: string;

  @ApiProperty({ example: '11:30' })
  readonly to!: string;
}

class SupplementRuleResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null for all procedures' })
  readonly procedureCode!: string | null;

  @ApiProperty({ enum: [...stageRuleKinds], enumName: 'StageRuleKind', example: 'workingDays' })
  readonly rule!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 3 })
  readonly value!: number | null;
}

class WorkCalendarResponse {
  @ApiProperty({ type: 'integer', description: 'Version of the calendar', example: 1 })
  readonly version!: number;

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Years whose days are known; beyond them nothing is reckoned',
    example: [2026, 2027],
  })
  readonly coveredYears!: readonly number[];

  @ApiProperty({ type: WorkCalendarDay, isArray: true })
  readonly days!: readonly WorkCalendarDay[];

  @ApiProperty({ type: WorkCalendarSession, isArray: true })
  readonly sessions!: readonly WorkCalendarSession[];

  @ApiProperty({
    description: 'From then on a same-day stage ends the next morning',
    example: '15:00',
  })
  readonly sameDayCutOff!: string;

  @ApiProperty({
    type: SupplementRuleResponse,
    isArray: true,
    description: 'Until when after its reception a supplement may be asked for',
  })
  readonly supplementRules!: readonly SupplementRuleResponse[];
}

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];

@ApiTags('work')
@Controller('work-calendar')
export class WorkCalendarController {
  constructor(
    private readonly sql: PoolSql,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'getWorkCalendar',
    summary: 'The opening hours and special days by which my unit counts the time that is left',
    description: 'A screen reckons with it instead of asking for each row.',
    access: ['dossier.read'],
    answers: WorkCalendarResponse,
    problems: ['calendarMissing'],
  })
  async read(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const day = officeDay(this.clock.now());
    const rules = await stageDeadlinesOn(this.sql, 'supplementRequest', day);
    return JsonDocument.of(calendarBody(calendar, rules));
  }
}

function calendarBody(
  { version, coveredYears, days, week, sameDayCutOff }: WorkingCalendar,
  supplementRules: readonly StageDeadlineInForce[],
): object {
  return {
    version,
    coveredYears: [...coveredYears],
    days: [...days.values()].map(({ day, kind }) => ({ day, kind })),
    sessions: weekdays.flatMap((weekday) =>
      week[weekday].map(({ from, to }) => ({ weekday, from, to })),
    ),
    sameDayCutOff,
    supplementRules,
  };
}
