import { ApiProperty } from '@nestjs/swagger';
import { calendarDraftActs, changedDayKinds } from '../calendar-change';
import { instant, uuid } from '../../platform/http/answer-fields';

const nullable = { type: String, nullable: true } as const;

export class ChangedDayResponse {
  @ApiProperty({ format: 'date', example: '2027-04-29' })
  readonly day!: string;

  @ApiProperty({ enum: [...changedDayKinds], enumName: 'ChangedDayKind' })
  readonly kind!: string;

  @ApiProperty({ example: 'Nghỉ hoán đổi' })
  readonly name!: string;

  @ApiProperty({ ...nullable, ...uuid })
  readonly unitId!: string | null;

  @ApiProperty({ ...nullable, example: 'P. Xuân Hương' })
  readonly unitName!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Open dossiers promised for this day, which becomes free; they are not moved',
    example: 412,
  })
  readonly promised!: number;
}

export class CalendarDraftResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ enum: ['draft', 'published', 'discarded'], enumName: 'CalendarDraftStatus' })
  readonly status!: string;

  @ApiProperty({ type: 'integer', description: 'The calendar it changes', example: 1 })
  readonly baseVersion!: number;

  @ApiProperty({ example: 'Thông báo 6150/TB-BLĐTBXH' })
  readonly note!: string;

  @ApiProperty({ type: 'integer', example: 2027 })
  readonly coveredTo!: number;

  @ApiProperty({ example: 'Đỗ Anh Tuấn' })
  readonly draftedBy!: string;

  @ApiProperty(instant)
  readonly draftedAt!: string;

  @ApiProperty({ ...nullable, description: 'The second person', example: 'Trịnh Thị Mai Anh' })
  readonly settledBy!: string | null;

  @ApiProperty({ ...nullable, ...instant })
  readonly settledAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 2 })
  readonly publishedVersion!: number | null;

  @ApiProperty({ type: ChangedDayResponse, isArray: true })
  readonly days!: readonly ChangedDayResponse[];

  @ApiProperty({ enum: [...calendarDraftActs], enumName: 'CalendarDraftAct', isArray: true })
  readonly availableActions!: readonly string[];
}

export class CalendarDraftListResponse {
  @ApiProperty({ type: CalendarDraftResponse, isArray: true })
  readonly items!: readonly CalendarDraftResponse[];
}
