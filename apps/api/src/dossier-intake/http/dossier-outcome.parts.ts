import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { maybeInstant } from '../../platform/http/answer-fields';

/** What was decided, and how the result came to the applicant. */
export class DossierOutcome {
  @ApiProperty({
    type: String,
    enum: ['approved', 'declined', null],
    nullable: true,
    example: 'approved',
  })
  readonly decision!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '125/TLKS' })
  readonly decisionNo!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly decidedBy!: NamedStaff | null;

  @ApiProperty(maybeInstant)
  readonly resultAt!: string | null;

  @ApiProperty(maybeInstant)
  readonly arrivedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B-12' })
  readonly arrivalShelf!: string | null;

  @ApiProperty(maybeInstant)
  readonly returnedAt!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Who took the result, and how it was known to be them',
    example: { method: 'counter', fullName: 'Nguyễn Thị Hồng Phượng' },
  })
  readonly returnProof!: object | null;

  @ApiProperty(maybeInstant)
  readonly endedAt!: string | null;
}
