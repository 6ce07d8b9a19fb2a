import { ApiProperty } from '@nestjs/swagger';
import { appointmentChangeCauses, pauseCauses } from '@motcua/dossier-domain';
import { appointmentRules, timeLimitUnits } from '@motcua/shared-time';
import { day, instant, integer, nullable, text } from '../../platform/http/answer-fields';
import { BilingualText } from '../../platform/http/bilingual-text';

export class SkippedDayResponse {
  @ApiProperty(day)
  readonly day!: string;

  @ApiProperty(text('holiday'))
  readonly kind!: string;

  @ApiProperty({ ...text('Ngày Văn hóa Việt Nam'), required: false })
  readonly name?: string;
}

class PromisedDate {
  @ApiProperty(instant)
  readonly dueAt!: string;

  @ApiProperty(day)
  readonly dueOn!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly calendarVersion!: number;

  @ApiProperty({ type: SkippedDayResponse, isArray: true })
  readonly skipped!: readonly SkippedDayResponse[];
}

/** The promise that holds now, with its sentence. */
export class DossierAppointment extends PromisedDate {
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

class StoredWait {
  @ApiProperty({ ...integer(480), description: 'Working minutes' })
  readonly workingMinutes!: number;

  @ApiProperty({ ...integer(0), description: 'Days of a limit counted by the calendar' })
  readonly calendarDays!: number;

  @ApiProperty({
    enum: [...pauseCauses],
    enumName: 'PauseCause',
    isArray: true,
    required: false,
    description: 'Unknown where it was stored before it was kept',
  })
  readonly causes?: readonly string[];
}

class StoredApology {
  @ApiProperty(instant)
  readonly oldDueAt!: string;

  @ApiProperty(instant)
  readonly newDueAt!: string;
}

class StoredEarlierPromise {
  @ApiProperty({ ...instant, description: 'By the limit' })
  readonly computedDueAt!: string;

  @ApiProperty(instant)
  readonly promisedDueAt!: string;

  @ApiProperty(text('Hồ sơ đơn giản'))
  readonly reason!: string;
}

/** A promise as it was reckoned and kept, with all that explains it. */
export class StoredAppointment extends PromisedDate {
  @ApiProperty(instant)
  readonly receivedAt!: string;

  @ApiProperty({ ...instant, description: 'Where the count begins: in opening hours' })
  readonly startsAt!: string;

  @ApiProperty({ type: ClockLimit })
  readonly limit!: ClockLimit;

  @ApiProperty({ enum: [...appointmentRules], enumName: 'AppointmentRule' })
  readonly rule!: string;

  @ApiProperty(text('15:00'))
  readonly sameDayCutOff!: string;

  @ApiProperty({ type: StoredWait, description: 'Time by which pauses moved the date' })
  readonly paused!: StoredWait;

  @ApiProperty({
    type: StoredApology,
    required: false,
    description: 'The last that moved the date',
  })
  readonly apology?: StoredApology;

  @ApiProperty({
    type: StoredEarlierPromise,
    required: false,
    description: 'Promised before the limit runs out, and why',
  })
  readonly earlier?: StoredEarlierPromise;
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
    type: StoredAppointment,
    nullable: true,
    description: 'The promise on the receipt',
  })
  readonly first!: StoredAppointment | null;

  @ApiProperty({
    type: StoredAppointment,
    nullable: true,
    description: 'The promise that holds now',
  })
  readonly current!: StoredAppointment | null;

  @ApiProperty({
    type: StoredAppointment,
    nullable: true,
    description: 'What the other policy would give',
  })
  readonly otherPolicy!: StoredAppointment | null;

  @ApiProperty({
    type: StoredAppointment,
    nullable: true,
    required: false,
    description: 'The appointment by law, where another one is promised: by an apology, or earlier',
  })
  readonly withoutApology?: StoredAppointment | null;

  @ApiProperty({ type: StoredAppointmentChange, isArray: true, required: false })
  readonly changes?: readonly StoredAppointmentChange[];

  @ApiProperty({ type: ClockPause, isArray: true })
  readonly pauses!: readonly ClockPause[];

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;
}
