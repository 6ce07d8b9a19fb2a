import { ApiProperty } from '@nestjs/swagger';
import { integrityOutcomes } from '../use-cases/check-integrity';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export class IntegrityResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({
    enum: [...integrityOutcomes],
    enumName: 'IntegrityOutcome',
    description: 'recordChanged: the bytes fit the record, but the journal told another hash',
  })
  readonly outcome!: string;

  @ApiProperty({ description: 'SHA-256 of the record', example: hash })
  readonly sha256!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: no bytes', example: hash })
  readonly foundSha256!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null: the journal does not tell how it was filed',
    example: hash,
  })
  readonly journalledSha256!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00.000Z' })
  readonly checkedAt!: string;
}
