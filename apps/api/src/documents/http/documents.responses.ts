import { ApiProperty } from '@nestjs/swagger';
import { DossierDocumentSummary } from '../../dossier-intake/http/dossier-papers.parts';

export class DocumentResponse extends DossierDocumentSummary {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ type: 'integer', description: 'The version of the dossier now', example: 4 })
  readonly version!: number;
}

export class DocumentListResponse {
  @ApiProperty({ type: 'integer', description: 'The version of the dossier', example: 4 })
  readonly version!: number;

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly items!: readonly DossierDocumentSummary[];
}
