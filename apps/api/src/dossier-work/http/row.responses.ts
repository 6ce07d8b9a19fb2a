import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';

export class RowDossierResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly dueAt!: string | null;
}

export class RowProblemResponse {
  @ApiProperty({ example: '/problems/stale-version' })
  readonly type!: string;

  @ApiProperty({ example: 'Người khác đã sửa sau khi trang này được mở.' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 412 })
  readonly status!: number;

  @ApiProperty({ example: 'Xem phần khác nhau rồi lưu lại.' })
  readonly detail!: string;

  @ApiProperty({ required: false, description: 'Who was faster', example: 'Hoàng Minh Châu' })
  readonly changedBy?: string;

  @ApiProperty({ required: false, description: 'What stands in the way', example: 'heldByAnother' })
  readonly reason?: string;
}

export class RowOutcomeResponse {
  @ApiProperty({ type: 'integer', description: 'Counted from 1 in the order sent', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: true })
  readonly ok!: boolean;

  @ApiProperty({ type: RowDossierResponse, nullable: true })
  readonly dossier!: RowDossierResponse | null;

  @ApiProperty({ type: RowProblemResponse, nullable: true })
  readonly problem!: RowProblemResponse | null;
}

export class RowOutcomesResponse {
  @ApiProperty({ type: RowOutcomeResponse, isArray: true })
  readonly rows!: readonly RowOutcomeResponse[];
}
