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
import {
  type StageDeadlineInForce,
  stageDeadlinesOn,
} from '../../desk-rules/queries/stage-deadlines.query';
import { type UnitOfOwnTime, unitsOfOwnTime } from '../../organisation/queries/own-time.query';
import { Settings } from '../../organisation/settings';
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

class WorkCalendarUnit {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'P. Lâm Viên' })
  readonly shortName!: string;

  @ApiProperty({ description: 'No other unit that keeps other times is called so', example: true })
  readonly isOnlyName!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    isArray: true,
    description: 'Days on which only this unit is closed',
    example: ['2026-12-01'],
  })
  readonly closures!: readonly string[];

  @ApiProperty({
    type: WorkCalendarSession,
    isArray: true,
    description: "Its own hours; empty where it keeps the province's",
  })
  readonly sessions!: readonly WorkCalendarSession[];
}

class SupplementRuleResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for all procedures',
    example: '1.001193',
  })
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
    type: WorkCalendarUnit,
    isArray: true,
    description: 'The units whose time differs',
  })
  readonly units!: readonly WorkCalendarUnit[];

  @ApiProperty({
    description: 'From then on a same-day stage ends the next morning',
    example: '15:00',
  })
  readonly sameDayCutOff!: string;

  @ApiProperty({
    type: 'integer',
    description: 'How many calendar days ahead a deadline may be set for a supplement or an answer',
    example: 60,
  })
  readonly deadlineDays!: number;

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
    summary: 'The opening hours and special days by which the time that is left is counted',
    description:
      'A screen reckons with it instead of asking for each row. The time of a dossier is that of ' +
      'its competent unit: the hours and days of the province, or those of a unit listed apart.',
    access: ['dossier.read'],
    answers: WorkCalendarResponse,
    problems: ['calendarMissing'],
  })
  async read(): Promise<JsonDocument> {
    const calendar = await this.calendars.ofProvince(this.sql);
    const day = officeDay(this.clock.now());
    const units = await unitsOfOwnTime(this.sql, day);
    const rules = await stageDeadlinesOn(this.sql, 'supplementRequest', day);
    const deadlineDays = await Settings.value(this.sql, 'deadlines.mostDays', day);
    return JsonDocument.of({ ...calendarBody(calendar, units, rules), deadlineDays });
  }
}

function calendarBody(
  { version, coveredYears, days, week, sameDayCutOff }: WorkingCalendar,
  units: readonly UnitOfOwnTime[],
  supplementRules: readonly StageDeadlineInForce[],
): object {
  return {
    version,
    coveredYears: [...coveredYears],
    days: [...days.values()].map(({ day, kind }) => ({ day, kind })),
    sessions: weekdays.flatMap((weekday) =>
      week[weekday].map(({ from, to }) => ({ weekday, from, to })),
    ),
    units,
    sameDayCutOff,
    supplementRules,
  };
}
