import { ApiProperty } from '@nestjs/swagger';

export class CounterResponse {
  @ApiProperty({ format: 'uuid', example: '0193a000-0000-7000-8002-000000000001' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: '0193a000-0000-7000-8001-000000000004' })
  readonly unitId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999, example: 1 })
  readonly number!: number;

  @ApiProperty({ example: 'Quầy 1 – Tư pháp, hộ tịch' })
  readonly name!: string;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  readonly validTo!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;
}

export class CounterListResponse {
  @ApiProperty({ type: CounterResponse, isArray: true })
  readonly items!: readonly CounterResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}
