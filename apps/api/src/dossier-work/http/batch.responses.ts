import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { RowOutcomesResponse } from './row.responses';
import { uuid } from '../../platform/http/answer-fields';

export class BatchChargedResponse {
  @ApiProperty({ type: 'integer', description: 'Đồng asked for all dossiers', example: 240000 })
  readonly total!: number;

  @ApiProperty({ type: 'integer', description: 'Charges whose amount is not set', example: 0 })
  readonly notSet!: number;
}

export class ReceivedBatchResponse extends RowOutcomesResponse {
  @ApiProperty({ ...uuid, description: 'To read and print the batch again' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 29 })
  readonly received!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly refused!: number;

  @ApiProperty({ type: BatchChargedResponse, description: 'What the cash desk takes for them' })
  readonly charged!: BatchChargedResponse;
}

export class BatchDossierResponse {
  @ApiProperty({ type: 'integer', description: 'Row of the request', example: 1 })
  readonly no!: number;

  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly applicantName!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly dueAt!: string | null;
}

export class BatchResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: '2.000815' })
  readonly procedureCode!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly caseNo!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that were asked for', example: 30 })
  readonly rowsAsked!: number;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ example: 'Trần Văn Bình' })
  readonly receivedBy!: string;

  @ApiProperty({ type: BatchDossierResponse, isArray: true })
  readonly dossiers!: readonly BatchDossierResponse[];
}
