import { ApiProperty } from '@nestjs/swagger';
import { DossierDocumentSummary } from '../../dossier-intake/http/dossier-papers.parts';

export class DocumentResponse extends DossierDocumentSummary {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ type: 'integer', description: 'The version of the dossier now', example: 4 })
  readonly version!: number;
}

export class SameFilePlace {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261105-0021' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty({ enum: ['component', 'result', 'attachment'], enumName: 'DocumentPurpose' })
  readonly purpose!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The paper it is a scan of',
    example: 'Giấy chứng sinh',
  })
  readonly paperName!: string | null;

  @ApiProperty({ example: 'giay-chung-sinh.pdf' })
  readonly fileName!: string;
}

export class AddedDocumentResponse extends DocumentResponse {
  @ApiProperty({
    type: SameFilePlace,
    isArray: true,
    description:
      'Where the very same file lies already, as far as the dossiers may be seen; five at most, ' +
      'those of this dossier first',
  })
  readonly sameFileIn!: readonly SameFilePlace[];
}

export class DocumentListResponse {
  @ApiProperty({ type: 'integer', description: 'The version of the dossier', example: 4 })
  readonly version!: number;

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly items!: readonly DossierDocumentSummary[];
}
