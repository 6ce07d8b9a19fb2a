import { ApiProperty } from '@nestjs/swagger';
import { maybeInstant } from '../../platform/http/answer-fields';
import { DossierAppointment, DossierClockResponse } from './dossier-clock.parts';

const maybeDay = { type: String, format: 'date', nullable: true } as const;

/** The date that was promised, and how the dossier stands against it. */
export class DossierTerm {
  @ApiProperty(maybeInstant)
  readonly dueAt!: string | null;

  @ApiProperty(maybeDay)
  readonly dueOn!: string | null;

  @ApiProperty({ ...maybeDay, description: 'The date first promised' })
  readonly firstDueOn!: string | null;

  @ApiProperty({ type: DossierClockResponse })
  readonly clock!: DossierClockResponse;

  @ApiProperty({ type: DossierAppointment, nullable: true })
  readonly appointment!: DossierAppointment | null;

  @ApiProperty({
    type: String,
    enum: ['inTerm', 'dueSoon', 'overdue', 'early', 'onTime', 'late', 'supplementExpired', null],
    nullable: true,
    example: 'inTerm',
  })
  readonly timeliness!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null where the holidays since the appointment are not known yet',
    example: 0,
  })
  readonly workingDaysOverdue!: number | null;
}
