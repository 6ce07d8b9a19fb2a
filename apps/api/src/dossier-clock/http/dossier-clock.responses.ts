import { ApiProperty } from '@nestjs/swagger';
import {
  appointmentChangeCauses,
  clockPolicies,
  dossierStatuses,
  stageNames,
  timeOwners,
  verdictDefinitions,
  verdictDifferences,
  verdictValues,
} from '@motcua/dossier-domain';
import { finishedTimelinesses, openTimelinesses } from '@motcua/shared-time';
import { day, instant, nullable, uuid } from '../../platform/http/answer-fields';
import { BilingualText } from '../../platform/http/bilingual-text';
import { termsAfterSupplement } from '../queries/after-supplement';

const minutes = { type: 'integer', minimum: 0, example: 450 } as const;
const owner = { enum: [...timeOwners], enumName: 'TimeOwner' } as const;

export class TimePartResponse {
  @ApiProperty(owner)
  readonly owner!: string;

  @ApiProperty(minutes)
  readonly workingMinutes!: number;
}

export class TimeSpanResponse {
  @ApiProperty(owner)
  readonly owner!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus', nullable: true })
  readonly status!: string | null;

  @ApiProperty({
    enum: ['notStarted', 'running', 'paused', 'ended'],
    enumName: 'TermState',
    description: 'Whether the term of the agency ran',
  })
  readonly term!: string;

  @ApiProperty(instant)
  readonly from!: string;

  @ApiProperty(instant)
  readonly to!: string;

  @ApiProperty(minutes)
  readonly workingMinutes!: number;
}

export class StageResponse {
  @ApiProperty({ enum: [...stageNames], enumName: 'StageName' })
  readonly stage!: string;

  @ApiProperty(nullable({ type: String, example: 'UBND phường Xuân Hương – Đà Lạt' }))
  readonly unit!: string | null;

  @ApiProperty(instant)
  readonly from!: string;

  @ApiProperty(nullable(instant))
  readonly to!: string | null;

  @ApiProperty(nullable(instant))
  readonly dueAt!: string | null;

  @ApiProperty(minutes)
  readonly workingMinutes!: number;

  @ApiProperty({
    enum: [...finishedTimelinesses, ...openTimelinesses],
    enumName: 'StageTimeliness',
    nullable: true,
  })
  readonly timeliness!: string | null;
}

export class VerdictResponse {
  @ApiProperty({ enum: [...verdictDefinitions], enumName: 'VerdictDefinition' })
  readonly definition!: string;

  @ApiProperty({ enum: [...verdictValues], enumName: 'VerdictValue' })
  readonly verdict!: string;

  @ApiProperty(nullable(day))
  readonly dueOn!: string | null;
}

export class VerdictDifferenceResponse {
  @ApiProperty({ enum: [...verdictDifferences], enumName: 'VerdictDifference' })
  readonly code!: string;

  @ApiProperty({ type: BilingualText })
  readonly sentence!: BilingualText;
}

export class AppointmentChangeResponse {
  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty({ enum: [...appointmentChangeCauses], enumName: 'AppointmentChangeCause' })
  readonly cause!: string;

  @ApiProperty(day)
  readonly oldDueOn!: string;

  @ApiProperty(day)
  readonly newDueOn!: string;

  @ApiProperty(nullable({ type: String, example: 'Số lượng hồ sơ tăng đột biến' }))
  readonly reason!: string | null;
}

export class OutsideWaitResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: String, example: 'Cơ sở dữ liệu quốc gia về dân cư' })
  readonly system!: string;

  @ApiProperty(nullable({ type: String, example: 'Không tra cứu được từ 9 giờ' }))
  readonly note!: string | null;

  @ApiProperty(instant)
  readonly from!: string;

  @ApiProperty(nullable(instant))
  readonly to!: string | null;
}

export class AfterSupplementResponse {
  @ApiProperty({ enum: [...termsAfterSupplement], enumName: 'TermAfterSupplement' })
  readonly term!: string;

  @ApiProperty(instant)
  readonly dueAt!: string;

  @ApiProperty(day)
  readonly dueOn!: string;

  @ApiProperty(minutes)
  readonly workingMinutesLeft!: number;
}

export class ClockReportResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ type: String, example: 'H36.101-261120-0042' })
  readonly code!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty(instant)
  readonly asOf!: string;

  @ApiProperty({ type: 'integer', description: 'Working calendar of the promise', example: 1 })
  readonly calendarVersion!: number;

  @ApiProperty(instant)
  readonly filedAt!: string;

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;

  @ApiProperty({ ...minutes, description: 'Working minutes from filing to the end, or to now' })
  readonly totalMinutes!: number;

  @ApiProperty({
    type: TimePartResponse,
    isArray: true,
    description: 'Whom the dossier waited for; the parts add up to the total',
  })
  readonly parts!: readonly TimePartResponse[];

  @ApiProperty({ type: TimeSpanResponse, isArray: true })
  readonly spans!: readonly TimeSpanResponse[];

  @ApiProperty({ type: StageResponse, isArray: true })
  readonly stages!: readonly StageResponse[];

  @ApiProperty({
    type: StageResponse,
    nullable: true,
    description: 'Whether the supplement was asked for soon enough after reception',
  })
  readonly supplementDuty!: StageResponse | null;

  @ApiProperty({ type: VerdictResponse, isArray: true })
  readonly verdicts!: readonly VerdictResponse[];

  @ApiProperty({ type: VerdictDifferenceResponse, isArray: true, description: 'Why they differ' })
  readonly differences!: readonly VerdictDifferenceResponse[];

  @ApiProperty({ enum: [...clockPolicies], enumName: 'ClockPolicy' })
  readonly policy!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly supplementRounds!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly reappointments!: number;

  @ApiProperty(nullable(day))
  readonly firstDueOn!: string | null;

  @ApiProperty(nullable(day))
  readonly currentDueOn!: string | null;

  @ApiProperty(nullable(day))
  readonly otherPolicyDueOn!: string | null;

  @ApiProperty({ type: AppointmentChangeResponse, isArray: true })
  readonly changes!: readonly AppointmentChangeResponse[];

  @ApiProperty({ type: BilingualText, nullable: true, description: 'Why this date' })
  readonly sentence!: BilingualText | null;

  @ApiProperty({ type: OutsideWaitResponse, isArray: true })
  readonly outsideWaits!: readonly OutsideWaitResponse[];

  @ApiProperty({
    type: AfterSupplementResponse,
    nullable: true,
    description: 'The term if the papers that are awaited came now',
  })
  readonly afterSupplement!: AfterSupplementResponse | null;
}
