import { ApiProperty } from '@nestjs/swagger';
import { appointmentChangeCauses, pauseCauses } from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import { day, instant, nullable, text } from '../../platform/http/answer-fields';
import { BilingualText } from '../../platform/http/bilingual-text';

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

const promise = {
  dueAt: '2026-11-27T10:00:00+00:00',
  dueOn: '2026-11-27',
  calendarVersion: 1,
  skipped: [],
};

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
    example: promise,
  })
  readonly first!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The promise that holds now',
    example: promise,
  })
  readonly current!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the other policy would give',
    example: promise,
  })
  readonly otherPolicy!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    selfRequired: false,
    description: 'The appointment by law, where another one is promised: by an apology, or earlier',
    example: promise,
  })
  readonly withoutApology?: object | null;

  @ApiProperty({ type: StoredAppointmentChange, isArray: true, required: false })
  readonly changes?: readonly StoredAppointmentChange[];

  @ApiProperty({ type: ClockPause, isArray: true })
  readonly pauses!: readonly ClockPause[];

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;
}
