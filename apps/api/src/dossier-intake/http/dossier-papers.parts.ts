import { ApiProperty } from '@nestjs/swagger';
import { paperKinds, tickStates } from '@motcua/dossier-domain';
import { NamedStaff } from '../../organisation/http/named.parts';
import { instant, nullable, text } from '../../platform/http/answer-fields';

export class DossierDocumentSummary {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ enum: ['component', 'result', 'attachment'], enumName: 'DocumentPurpose' })
  readonly purpose!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  readonly componentNo!: number | null;

  @ApiProperty(text('giay-chung-sinh.pdf'))
  readonly fileName!: string;

  @ApiProperty(text('application/pdf'))
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes', example: 48213 })
  readonly size!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 2 })
  readonly pages!: number | null;

  @ApiProperty(text('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'))
  readonly sha256!: string;

  @ApiProperty({
    enum: ['unscanned', 'clean', 'quarantined'],
    enumName: 'ScanState',
    description: 'What the virus scanner said; where there is none, files stay unscanned',
  })
  readonly scanState!: string;

  @ApiProperty({
    ...nullable(text('H36.101-240312-0007')),
    description: 'The dossier of the same person from which it was taken',
  })
  readonly reusedFrom!: string | null;

  @ApiProperty(instant)
  readonly uploadedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly uploadedBy!: NamedStaff | null;
}

export class DossierComponent {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty(text('giay-chung-sinh'))
  readonly key!: string;

  @ApiProperty(text('Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp'))
  readonly name!: string;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly shortName!: string;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'null: the source does not say',
    example: true,
  })
  readonly mandatory!: boolean | null;

  @ApiProperty({
    ...nullable(text('proofOfBirth')),
    description: 'Group of papers of which one is mandatory',
  })
  readonly oneOf!: string | null;

  @ApiProperty({ enum: [...tickStates], enumName: 'TickState' })
  readonly state!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly copies!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Certified copies handed in beside the originals that `copies` counts',
    example: 0,
  })
  readonly certifiedCopies!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly sheets!: number;

  @ApiProperty(nullable(text('Bản có dấu')))
  readonly note!: string | null;

  @ApiProperty({ description: 'Only shown and compared: nobody keeps it', example: false })
  readonly presentOnly!: boolean;

  @ApiProperty({ ...nullable(instant), description: 'When the original went back' })
  readonly handedBackAt!: string | null;

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly documents!: readonly DossierDocumentSummary[];
}
