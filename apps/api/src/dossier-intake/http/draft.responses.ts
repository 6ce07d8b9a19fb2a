import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { instant, uuid } from '../../platform/http/answer-fields';

export class DraftSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 7 })
  readonly version!: number;

  @ApiProperty({ ...uuid, description: 'The desk where it was typed' })
  readonly unitId!: string;

  @ApiProperty({ type: NamedStaff })
  readonly author!: NamedStaff;

  @ApiProperty({ type: String, nullable: true, example: '1.001193' })
  readonly procedureCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Nguyễn Thị Hồng Phượng',
    description: 'Whose matter it is, as far as it was typed',
  })
  readonly applicantName!: string | null;

  @ApiProperty(instant)
  readonly createdAt!: string;

  @ApiProperty(instant)
  readonly updatedAt!: string;
}

export class DraftResponse extends DraftSummary {
  @ApiProperty({ type: 'object', additionalProperties: true, example: {} })
  readonly content!: object;

  @ApiProperty({
    ...instant,
    nullable: true,
    description: 'When it was discarded or became a dossier',
  })
  readonly endedAt!: string | null;

  @ApiProperty({ ...uuid, nullable: true, description: 'The dossier it became' })
  readonly dossierId!: string | null;
}

export class DraftListResponse {
  @ApiProperty({ type: DraftSummary, isArray: true })
  readonly items!: readonly DraftSummary[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}
