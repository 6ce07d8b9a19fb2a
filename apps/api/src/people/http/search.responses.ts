import { ApiProperty } from '@nestjs/swagger';
import { ConsignmentSummary } from '../../courier-delivery/http/consignment-list.responses';
import { ManifestSummary } from '../../courier-delivery/http/manifest.responses';
import { DossierListItem } from '../../dossier-intake/http/dossier-list.response';
import { ProcedureSummaryResponse } from '../../procedure-catalogue/http/procedure.responses';

const nullableText = (example: string) => ({ type: String, nullable: true, example }) as const;

export class BoundedCountResponse {
  @ApiProperty({ type: 'integer', description: 'At most 1,000', example: 12 })
  readonly count!: number;

  @ApiProperty({ description: 'There are more than that', example: false })
  readonly isMore!: boolean;
}

export class PersonHitResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ example: 'Nguyễn Thị Hồng Phượng' })
  readonly fullName!: string;

  @ApiProperty({ enum: ['person', 'organisation'], enumName: 'PartyKind' })
  readonly kind!: string;

  @ApiProperty(nullableText('068190004567'))
  readonly personalId!: string | null;

  @ApiProperty(nullableText('0100109106'))
  readonly taxNumber!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 1990 })
  readonly birthYear!: number | null;

  @ApiProperty(nullableText('phường Xuân Hương – Đà Lạt, Lâm Đồng'))
  readonly addressTail!: string | null;

  @ApiProperty(nullableText('0912345678'))
  readonly phone!: string | null;

  @ApiProperty({ type: 'integer', description: 'Among the newest dossiers found', example: 2 })
  readonly dossiers!: number;
}

export class SearchResponse {
  @ApiProperty({ type: DossierListItem, isArray: true })
  readonly dossiers!: readonly DossierListItem[];

  @ApiProperty({ type: BoundedCountResponse })
  readonly dossierCount!: BoundedCountResponse;

  @ApiProperty({ description: 'Dossiers and people open only with a reason', example: false })
  readonly needsReason!: boolean;

  @ApiProperty({ type: PersonHitResponse, isArray: true })
  readonly people!: readonly PersonHitResponse[];

  @ApiProperty({ type: ConsignmentSummary, isArray: true })
  readonly consignments!: readonly ConsignmentSummary[];

  @ApiProperty({
    type: ManifestSummary,
    isArray: true,
    description: 'Bags with that number or that seal',
  })
  readonly manifests!: readonly ManifestSummary[];

  @ApiProperty({ type: ProcedureSummaryResponse, isArray: true })
  readonly procedures!: readonly ProcedureSummaryResponse[];
}
