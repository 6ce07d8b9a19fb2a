import { ApiProperty } from '@nestjs/swagger';
import { type UnitKind, unitKinds } from '../queries/unit.query';
import { CounterResponse } from './counter.responses';

const uuid = { format: 'uuid', example: '0193a000-0000-7000-8001-000000000004' } as const;
const day = { format: 'date', example: '2025-07-01' } as const;

export class UnitResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ enum: [...unitKinds], enumName: 'UnitKind', example: 'commune' })
  readonly kind!: UnitKind;

  @ApiProperty({ type: String, nullable: true, example: 'H36.101' })
  readonly agencyCode!: string | null;

  @ApiProperty({ type: [String], description: 'Agency codes it had before', example: [] })
  readonly formerCodes!: readonly string[];

  @ApiProperty({ type: String, nullable: true, example: '24781' })
  readonly administrativeCode!: string | null;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ example: 'P. Xuân Hương' })
  readonly shortName!: string;

  @ApiProperty({ type: String, nullable: true, ...uuid })
  readonly parentId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Đà Lạt, tỉnh Lâm Đồng' })
  readonly address!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '02633822222' })
  readonly phone!: string | null;

  @ApiProperty(day)
  readonly validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  readonly validTo!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;
}

export class UnitListResponse {
  @ApiProperty({ type: UnitResponse, isArray: true })
  readonly items!: readonly UnitResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Page mark of the next page' })
  readonly next!: string | null;
}

export class UnitChangeDayResponse {
  @ApiProperty(day)
  readonly day!: string;

  @ApiProperty({ type: 'integer', description: 'Units that begin on this day', example: 2 })
  readonly created!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Units whose last day was the one before',
    example: 1,
  })
  readonly ended!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Units that bear another name or stand elsewhere',
    example: 0,
  })
  readonly changed!: number;
}

export class UnitChangeDaysResponse {
  @ApiProperty({ type: UnitChangeDayResponse, isArray: true })
  readonly items!: readonly UnitChangeDayResponse[];
}

export class UnitPeriodResponse {
  @ApiProperty(day)
  readonly validFrom!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: null })
  readonly validTo!: string | null;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ example: 'P. Xuân Hương' })
  readonly shortName!: string;

  @ApiProperty({ type: String, nullable: true, ...uuid })
  readonly parentId!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Đà Lạt, tỉnh Lâm Đồng' })
  readonly address!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '02633822222' })
  readonly phone!: string | null;
}

export class UnitSuccessionResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Thành phố Đà Lạt' })
  readonly name!: string;

  @ApiProperty(day)
  readonly succeededOn!: string;
}

export class WorkingSessionResponse {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: 'Monday is 1', example: 1 })
  readonly weekday!: number;

  @ApiProperty({ example: '07:30' })
  readonly from!: string;

  @ApiProperty({ example: '11:30' })
  readonly to!: string;
}

export class UnitDetailResponse extends UnitResponse {
  @ApiProperty({ type: UnitPeriodResponse, isArray: true })
  readonly periods!: readonly UnitPeriodResponse[];

  @ApiProperty({ type: UnitSuccessionResponse, isArray: true })
  readonly predecessors!: readonly UnitSuccessionResponse[];

  @ApiProperty({ type: UnitSuccessionResponse, isArray: true })
  readonly successors!: readonly UnitSuccessionResponse[];

  @ApiProperty({ type: CounterResponse, isArray: true })
  readonly counters!: readonly CounterResponse[];

  @ApiProperty({
    type: WorkingSessionResponse,
    isArray: true,
    description: 'Opening hours of its own; empty where the hours of the province hold',
  })
  readonly sessions!: readonly WorkingSessionResponse[];
}
