import { ApiProperty } from '@nestjs/swagger';

const uuid = { format: 'uuid', example: '0193a000-0000-7000-8001-000000000004' } as const;

export class CommuneSuccessorResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Lâm Đồng' })
  readonly province!: string | null;
}

export class CommuneResponse extends CommuneSuccessorResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Its last day, where it has ended; nobody lives there any more',
    example: '2025-06-30',
  })
  readonly endedOn!: string | null;

  @ApiProperty({
    type: CommuneSuccessorResponse,
    isArray: true,
    description: 'The communes of today that took the place of an ended one',
  })
  readonly successors!: readonly CommuneSuccessorResponse[];
}

export class CommuneListResponse {
  @ApiProperty({ type: CommuneResponse, isArray: true })
  readonly items!: readonly CommuneResponse[];
}
