import { ApiProperty } from '@nestjs/swagger';
import { dossierActionNames } from '@motcua/dossier-domain';

export class ActReasonResponse {
  @ApiProperty({ type: String, example: 'notCompetent' })
  readonly code!: string;

  @ApiProperty({ type: String, format: 'date', example: '2024-01-01' })
  readonly validFrom!: string;

  @ApiProperty({ enum: [...dossierActionNames], enumName: 'DossierAction', isArray: true })
  readonly actions!: readonly string[];

  @ApiProperty({ type: String, example: 'Hồ sơ không thuộc thẩm quyền giải quyết' })
  readonly vi!: string;

  @ApiProperty({ type: String, example: 'Another authority is competent' })
  readonly en!: string;

  @ApiProperty({ type: Boolean, example: false })
  readonly needsLines!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Điều 17 Nghị định 61/2018/NĐ-CP' })
  readonly legalGround!: string | null;
}

export class ActReasonListResponse {
  @ApiProperty({ type: ActReasonResponse, isArray: true })
  readonly items!: readonly ActReasonResponse[];
}

export class SetActReasonResponse extends ActReasonResponse {
  @ApiProperty({ type: Boolean, example: false })
  readonly retired!: boolean;
}
