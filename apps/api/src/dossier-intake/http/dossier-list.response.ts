import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { matchedFields } from '../queries/dossier-search';
import { maybeInstant } from '../../platform/http/answer-fields';

export class DossierListItem {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly applicantName!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Trần Văn Bình' })
  readonly submitterName!: string | null;

  @ApiProperty({ example: '1.001193' })
  readonly procedureCode!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;

  @ApiProperty({ enum: ['counter', 'post', 'online'], enumName: 'Channel' })
  readonly channel!: string;

  @ApiProperty({ type: String, nullable: true, example: 'P. Xuân Hương' })
  readonly receivedUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'P. Lâm Viên' })
  readonly competentUnit!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Hoàng Minh Châu' })
  readonly assigneeName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who holds the paper',
    example: 'P. Xuân Hương',
  })
  readonly paperAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;

  @ApiProperty(maybeInstant)
  readonly receivedAt!: string | null;

  @ApiProperty(maybeInstant)
  readonly dueAt!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly dueOn!: string | null;

  @ApiProperty({
    type: String,
    enum: ['inTerm', 'dueSoon', 'overdue', 'early', 'onTime', 'late', 'supplementExpired', null],
    nullable: true,
    example: 'inTerm',
  })
  readonly timeliness!: string | null;

  @ApiProperty(maybeInstant)
  readonly resultAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B-12' })
  readonly arrivalShelf!: string | null;

  @ApiProperty({ enum: ['counter', 'post', 'online'], enumName: 'ReturnMethod' })
  readonly returnMethod!: string;

  @ApiProperty(maybeInstant)
  readonly returnedAt!: string | null;

  @ApiProperty({
    type: String,
    enum: [...matchedFields, null],
    nullable: true,
    description: 'The field a search found it by',
    example: 'phone',
  })
  readonly matched!: string | null;
}

export class DossierListResponse {
  @ApiProperty({ type: DossierListItem, isArray: true })
  readonly items!: readonly DossierListItem[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cursor of the next page',
    example: null,
  })
  readonly next!: string | null;
}
