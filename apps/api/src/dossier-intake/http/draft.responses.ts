import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from './named.parts';

const instant = {
  type: String,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;
const uuid = {
  type: String,
  format: 'uuid',
  example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
} as const;

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
