import { Inject, Injectable } from '@nestjs/common';
import {
  appointmentFor,
  type Clock,
  explainAppointment,
  InvalidTimeLimit,
  officeDay,
  type SkippedDay,
  type TimeLimit,
  type TimeLimitUnit,
  type WorkingCalendar,
} from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { findUnit } from '../queries/unit.query';
import { WorkingCalendars } from '../working-calendars';

export interface AppointmentQuestion {
  readonly receivedAt: string;
  /** Absent for a result of the same day only. */
  readonly value?: number | null;
  readonly unit: TimeLimitUnit;
  readonly unitId?: string;
}

export interface AppointmentPreview {
  readonly dueAt: string;
  readonly dueOn: string;
  readonly sentence: { readonly vi: string; readonly en: string };
  readonly skipped: readonly SkippedDay[];
  readonly calendarVersion: number;
}

@Injectable()
export class PreviewAppointment {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The date a reception at that instant would be promised; nothing is stored. */
  async run(question: AppointmentQuestion): Promise<AppointmentPreview> {
    const receivedAt = new Date(question.receivedAt);
    refuseYearOutsideCalendars(receivedAt);
    const calendar = await this.calendarOf(question.unitId);
    const appointment = reckon(receivedAt, limitOf(question), calendar);
    return {
      dueAt: appointment.dueAt.toISOString(),
      dueOn: appointment.dueOn,
      sentence: {
        vi: explainAppointment(appointment, 'vi'),
        en: explainAppointment(appointment, 'en'),
      },
      skipped: appointment.skipped,
      calendarVersion: appointment.calendarVersion,
    };
  }

  private async calendarOf(unitId: string | undefined): Promise<WorkingCalendar> {
    if (!unitId) return this.calendars.ofProvince(this.sql);
    const unit = await findUnit(this.sql, unitId, officeDay(this.clock.now()));
    if (!unit) throw refusedField(['unitId'], 'unknownReference');
    return this.calendars.forUnit(this.sql, unitId);
  }
}

/** No calendar will ever cover these years, and beyond them days cannot be written. */
function refuseYearOutsideCalendars(receivedAt: Date): void {
  const year = receivedAt.getUTCFullYear();
  if (year < 1900 || year > 9000)
    throw new ProblemError('calendarMissing', `no calendar for ${year}`, { year });
}

function limitOf({ value, unit }: AppointmentQuestion): TimeLimit {
  if (unit === 'sameDay') return { value: value ?? 1, unit };
  if (value === undefined || value === null) throw refusedField(['value'], 'required');
  return { value, unit };
}

function reckon(
  receivedAt: Date,
  limit: TimeLimit,
  calendar: WorkingCalendar,
): ReturnType<typeof appointmentFor> {
  try {
    return appointmentFor(receivedAt, limit, calendar);
  } catch (error) {
    if (error instanceof InvalidTimeLimit) throw refusedField(['value'], 'timeLimit');
    throw error;
  }
}
