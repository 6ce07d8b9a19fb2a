import { ApiProperty } from '@nestjs/swagger';

const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7000-8000-000000000001' } as const;

export class ParkedEventResponse {
  @ApiProperty({ description: 'Which reader of the journal', example: 'dossierRollup' })
  readonly reader!: string;

  @ApiProperty({ type: 'integer', description: 'Position in the journal', example: 1204551 })
  readonly position!: number;

  @ApiProperty(uuid)
  readonly journalId!: string;

  @ApiProperty({ description: 'What happened', example: 'dossier.received' })
  readonly type!: string;

  @ApiProperty({ example: 'dossier' })
  readonly subjectType!: string;

  @ApiProperty(uuid)
  readonly subjectId!: string;

  @ApiProperty({ type: String, nullable: true, ...uuid })
  readonly unitId!: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it happened' })
  readonly at!: string;

  @ApiProperty({ type: 'integer', example: 5 })
  readonly tries!: number;

  @ApiProperty({
    description: 'Why it could not be read',
    example: 'dossier.received carries no usable channel',
  })
  readonly error!: string;

  @ApiProperty({ format: 'date-time' })
  readonly parkedAt!: string;
}

export class ParkedEventListResponse {
  @ApiProperty({ type: ParkedEventResponse, isArray: true, description: 'The oldest 200' })
  readonly items!: readonly ParkedEventResponse[];

  @ApiProperty({ type: 'integer', description: 'All that are parked', example: 0 })
  readonly total!: number;
}

export class SolvedEventResponse {
  @ApiProperty({ example: 'dossierRollup' })
  readonly reader!: string;

  @ApiProperty({ type: 'integer', example: 1204551 })
  readonly position!: number;

  @ApiProperty({ format: 'date-time' })
  readonly solvedAt!: string;
}
