import { ApiProperty } from '@nestjs/swagger';
import { type TransferTask, transferTasks } from '../transfer-gate';

export class TransferScopeResponse {
  @ApiProperty({ format: 'uuid', example: '0193a000-0000-7000-8001-000000000004' })
  readonly unitId!: string;

  @ApiProperty({ example: '1.001193' })
  readonly procedureCode!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Its name of today; null while the catalogue holds no version of it',
    example: 'Đăng ký khai sinh',
  })
  readonly procedureName!: string | null;

  @ApiProperty({
    enum: [...transferTasks],
    enumName: 'TransferTask',
    isArray: true,
    example: ['guide', 'receive'],
  })
  readonly tasks!: readonly TransferTask[];

  @ApiProperty({ format: 'date', example: '2026-11-20' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  readonly validTo!: string | null;

  @ApiProperty({ example: '1234/QĐ-UBND' })
  readonly decisionNo!: string;
}

export class TransferScopeListResponse {
  @ApiProperty({ type: TransferScopeResponse, isArray: true })
  readonly items!: readonly TransferScopeResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}
