import { ApiProperty } from '@nestjs/swagger';
import { calendarDayKinds } from '@motcua/shared-time';
import { WorkingSessionResponse } from './unit.responses';

export class CalendarDayResponse {
  @ApiProperty({ format: 'date', example: '2026-11-24' })
  readonly day!: string;

  @ApiProperty({ enum: [...calendarDayKinds], enumName: 'CalendarDayKind', example: 'holiday' })
  readonly kind!: string;

  @ApiProperty({ example: 'Ngày Văn hóa Việt Nam' })
  readonly name!: string;

  @ApiProperty({ enum: ['official', 'likely', 'projected'], enumName: 'CalendarDayStatus' })
  readonly status!: string;
}

export class CoveredYearsResponse {
  @ApiProperty({ type: 'integer', example: 2024 })
  readonly from!: number;

  @ApiProperty({ type: 'integer', example: 2027 })
  readonly to!: number;
}

export class CalendarResponse {
  @ApiProperty({ type: 'integer', example: 2026 })
  readonly year!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: '0193a000-0000-7000-8001-000000000004',
  })
  readonly unitId!: string | null;

  @ApiProperty({ type: 'integer', description: 'Version of the calendar', example: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly publishedAt!: string;

  @ApiProperty({ example: 'Lịch đi kèm phần mềm; năm 2027 là dự kiến.' })
  readonly note!: string;

  @ApiProperty({
    type: CoveredYearsResponse,
    description: 'The years whose days are known; beyond them no appointment is reckoned',
  })
  readonly coveredYears!: CoveredYearsResponse;

  @ApiProperty({ type: CalendarDayResponse, isArray: true })
  readonly days!: readonly CalendarDayResponse[];

  @ApiProperty({ type: WorkingSessionResponse, isArray: true })
  readonly sessions!: readonly WorkingSessionResponse[];
}

export class AppointmentSentenceResponse {
  @ApiProperty({
    example:
      'Thời hạn 5 ngày làm việc, tính từ ngày làm việc tiếp theo. Nhận thứ Sáu 20/11/2026, bỏ qua: thứ Bảy, Chủ nhật, 24/11 (nghỉ lễ). Hẹn trả thứ Hai 30/11/2026.',
  })
  readonly vi!: string;

  @ApiProperty({
    example:
      'Limit 5 working days from the next working day. Received Fri 20 Nov 2026; skipped: Saturdays, Sundays, 24 Nov (holiday). Due Mon 30 Nov 2026.',
  })
  readonly en!: string;
}

export class SkippedDayResponse {
  @ApiProperty({ format: 'date', example: '2026-11-24' })
  readonly day!: string;

  @ApiProperty({
    enum: ['weeklyRest', ...calendarDayKinds.filter((kind) => kind !== 'swapWork')],
    enumName: 'SkippedDayKind',
    example: 'holiday',
  })
  readonly kind!: string;

  @ApiProperty({ description: 'Empty for a weekly day of rest', example: 'Ngày Văn hóa Việt Nam' })
  readonly name!: string;
}

export class AppointmentPreviewResponse {
  @ApiProperty({ format: 'date-time', example: '2026-11-30T02:15:00.000Z' })
  readonly dueAt!: string;

  @ApiProperty({ format: 'date', example: '2026-11-30' })
  readonly dueOn!: string;

  @ApiProperty({ type: AppointmentSentenceResponse })
  readonly sentence!: AppointmentSentenceResponse;

  @ApiProperty({ type: SkippedDayResponse, isArray: true })
  readonly skipped!: readonly SkippedDayResponse[];

  @ApiProperty({ type: 'integer', example: 1 })
  readonly calendarVersion!: number;
}
