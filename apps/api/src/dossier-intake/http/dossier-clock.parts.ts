import { ApiProperty } from '@nestjs/swagger';
import { appointmentChangeCauses, pauseCauses } from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import { BilingualText } from './named.parts';
import { day, instant, nullable, text } from '../../platform/http/answer-fields';

export class SkippedDayResponse {
  @ApiProperty(day)
  readonly day!: string;

  @ApiProperty(text('holiday'))
  readonly kind!: string;

  @ApiProperty({ ...text('Ngày Văn hóa Việt Nam'), required: false })
  readonly name?: string;
}

export class DossierAppointment {
  @ApiProperty(instant)
  readonly dueAt!: string;

  @ApiProperty(day)
  readonly dueOn!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly calendarVersion!: number;

  @ApiProperty({ type: SkippedDayResponse, isArray: true })
  readonly skipped!: readonly SkippedDayResponse[];

  @ApiProperty({ type: BilingualText, description: 'Why this date' })
  readonly sentence!: BilingualText;
}

export class ClockLimit {
  @ApiProperty({ type: 'number', example: 5 })
  readonly value!: number;

  @ApiProperty({ enum: [...timeLimitUnits], enumName: 'TimeLimitUnit' })
  readonly unit!: string;

  @ApiProperty({ type: Boolean, required: false })
  readonly countsFirstDay?: boolean;
}

export class ClockPause {
  @ApiProperty({ enum: [...pauseCauses], enumName: 'PauseCause' })
  readonly cause!: string;

  @ApiProperty(instant)
  readonly from!: string;

  @ApiProperty(nullable(instant))
  readonly to!: string | null;
}

export class StoredAppointmentChange {
  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty({ enum: [...appointmentChangeCauses], enumName: 'AppointmentChangeCause' })
  readonly cause!: string;

  @ApiProperty(instant)
  readonly oldDueAt!: string;

  @ApiProperty(instant)
  readonly newDueAt!: string;
}

export class DossierClockResponse {
  @ApiProperty({ type: ClockLimit })
  readonly limit!: ClockLimit;

  @ApiProperty({ enum: ['RESTART', 'RESUME'], enumName: 'ClockPolicy' })
  readonly policy!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The promise on the receipt',
  })
  readonly first!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The promise that holds now',
  })
  readonly current!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the other policy would give',
  })
  readonly otherPolicy!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    selfRequired: false,
    description: 'The appointment by law, where another one is promised: by an apology, or earlier',
  })
  readonly withoutApology?: object | null;

  @ApiProperty({ type: StoredAppointmentChange, isArray: true, required: false })
  readonly changes?: readonly StoredAppointmentChange[];

  @ApiProperty({ type: ClockPause, isArray: true })
  readonly pauses!: readonly ClockPause[];

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;
}
