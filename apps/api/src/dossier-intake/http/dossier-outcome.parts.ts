import { authorityKinds } from '@motcua/dossier-domain';
import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { maybeInstant, text, uuid } from '../../platform/http/answer-fields';

class ShownAuthority {
  @ApiProperty({ enum: [...authorityKinds], enumName: 'CollectingAuthorityKind' })
  readonly kind!: string;

  @ApiProperty(text('12/UQ-2026'))
  readonly number!: string;
}

/** Who took the result, and how it was known to be them. */
export class ReturnProof {
  @ApiProperty({ enum: ['counter', 'post'], enumName: 'ReturnProofMethod' })
  readonly method!: string;

  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly fullName!: string;

  @ApiProperty({
    ...text('Chủ hồ sơ'),
    description: 'In words at the counter; of the Post its code',
  })
  readonly relation!: string;

  @ApiProperty(text('4567'))
  readonly idLastFour!: string;

  @ApiProperty({ type: Boolean, required: false, description: 'At the counter' })
  readonly idCompared?: boolean;

  @ApiProperty({ type: ShownAuthority, required: false, description: 'At the counter' })
  readonly authority?: ShownAuthority;

  @ApiProperty({ type: Boolean, required: false, description: 'At the counter' })
  readonly originalsReturned?: boolean;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    required: false,
    description: 'Paper numbers of the originals that went back over the counter',
    example: [2],
  })
  readonly originals?: readonly number[];

  @ApiProperty({
    ...text('data:image/png;base64,iVBORw0KGgo='),
    required: false,
    description: 'Drawn at the counter; absent where the register was signed',
  })
  readonly signature?: string;

  @ApiProperty({ ...uuid, required: false, description: 'What the Post delivered' })
  readonly consignmentId?: string;
}

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
    type: ReturnProof,
    nullable: true,
    description: 'Who took the result, and how it was known to be them',
  })
  readonly returnProof!: ReturnProof | null;

  @ApiProperty(maybeInstant)
  readonly endedAt!: string | null;
}
