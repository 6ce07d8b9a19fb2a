import { ApiProperty } from '@nestjs/swagger';
import { paperKinds } from '@motcua/dossier-domain';
import { NamedStaff } from '../../organisation/http/named.parts';
import { day, instant, integer, nullable, text } from '../../platform/http/answer-fields';
import { signingStates } from '../../signatures/signing-state';
import { attestations } from '../data/paper-record.repository';
import { pdfStandards } from '../pages/pdf-standard';

export class PaperSigning {
  @ApiProperty({ enum: [...signingStates], enumName: 'SigningState' })
  readonly state!: string;

  @ApiProperty(instant)
  readonly requestedAt!: string;

  @ApiProperty({ ...nullable(text('Trang hai mờ, quét lại')), description: 'Why it was sent back' })
  readonly reason!: string | null;
}

export class PaperRecordResponse {
  @ApiProperty(integer(1))
  readonly documentNo!: number;

  @ApiProperty(nullable(integer(1)))
  readonly componentNo!: number | null;

  @ApiProperty({ enum: [...paperKinds], enumName: 'PaperKind' })
  readonly kind!: string;

  @ApiProperty(nullable(text('UBND xã Lạc Dương')))
  readonly issuer!: string | null;

  @ApiProperty(nullable(text('45/2026')))
  readonly number!: string | null;

  @ApiProperty(nullable(day))
  readonly issuedOn!: string | null;

  @ApiProperty(nullable(text('K’ Brêu')))
  readonly signer!: string | null;

  @ApiProperty(nullable(text('Nguyễn Thị Hồng Phượng')))
  readonly owner!: string | null;

  @ApiProperty(nullable(day))
  readonly expiresOn!: string | null;

  @ApiProperty({
    type: String,
    enum: [...attestations, null],
    nullable: true,
    description: 'Given by whoever recorded it, when it was recorded',
    example: 'compared',
  })
  readonly attestation!: string | null;

  @ApiProperty(instant)
  readonly recordedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly recordedBy!: NamedStaff | null;

  @ApiProperty({
    type: String,
    enum: ['waiting', 'reading', 'done', 'parked', null],
    nullable: true,
    description: 'Reading of its letters; null where that is switched off',
    example: 'done',
  })
  readonly textState!: string | null;

  @ApiProperty({ type: Boolean, description: 'A copy whose words can be found lies beside it' })
  readonly isSearchable!: boolean;

  @ApiProperty({
    type: String,
    enum: [...pdfStandards, null],
    nullable: true,
    description: 'What a file made of scanned pages claims; null for one that was uploaded',
    example: 'PDF/A-2b',
  })
  readonly standard!: string | null;

  @ApiProperty({
    ...nullable(integer(300)),
    description:
      'Lowest resolution of its scanned pages; null for a file that was brought as it is',
  })
  readonly scanDpi!: number | null;

  @ApiProperty({
    type: PaperSigning,
    nullable: true,
    description: 'The last time it went to be signed',
  })
  readonly signing!: PaperSigning | null;
}

export class RecordedPaperResponse extends PaperRecordResponse {
  @ApiProperty({ ...integer(4), description: 'Version of the dossier, for the next change' })
  readonly version!: number;
}

export class PaperRecordListResponse {
  @ApiProperty({ type: PaperRecordResponse, isArray: true })
  readonly items!: readonly PaperRecordResponse[];
}

export class RecognisedTextResponse {
  @ApiProperty({ enum: ['waiting', 'reading', 'done', 'parked'], enumName: 'RecognitionState' })
  readonly state!: string;

  @ApiProperty({ ...nullable(text('GIẤY CHỨNG SINH')), description: 'Pages parted by form feeds' })
  readonly text!: string | null;

  @ApiProperty(nullable(instant))
  readonly recognisedAt!: string | null;
}
