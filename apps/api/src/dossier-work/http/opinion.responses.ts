import { ApiProperty } from '@nestjs/swagger';
import { dossierStatuses } from '@motcua/dossier-domain';
import { NamedStaff, NamedUnit } from '../../organisation/http/named.parts';
import { maybeInstant } from '../../platform/http/answer-fields';

export class OpinionPaperResponse {
  @ApiProperty({ type: 'integer', description: 'Number of the document', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'giấy chứng sinh.pdf' })
  readonly fileName!: string;

  @ApiProperty({ example: 'application/pdf' })
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer', example: 48_210 })
  readonly size!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 2 })
  readonly pages!: number | null;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$', example: '9f'.repeat(32) })
  readonly sha256!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Giấy chứng sinh' })
  readonly componentName!: string | null;
}

export class OpinionResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: NamedUnit })
  readonly askedUnit!: NamedUnit;

  @ApiProperty({ type: NamedUnit })
  readonly askingUnit!: NamedUnit;

  @ApiProperty({ example: 'Đề nghị xác nhận thông tin hộ tịch năm 1998.' })
  readonly question!: string;

  @ApiProperty({ format: 'date', example: '2026-12-01' })
  readonly answerBy!: string;

  @ApiProperty({ type: NamedStaff })
  readonly askedBy!: NamedStaff;

  @ApiProperty({ format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Có đăng ký tại sổ số 3, trang 12.' })
  readonly answer!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly answeredBy!: NamedStaff | null;

  @ApiProperty(maybeInstant)
  readonly answeredAt!: string | null;

  @ApiProperty(maybeInstant)
  readonly withdrawnAt!: string | null;

  @ApiProperty({ type: OpinionPaperResponse, isArray: true, description: 'What it may read' })
  readonly papers!: readonly OpinionPaperResponse[];

  @ApiProperty({ type: OpinionPaperResponse, nullable: true, description: 'Filed with the answer' })
  readonly answerPaper!: OpinionPaperResponse | null;

  @ApiProperty({ description: 'Open, and its day has passed', example: false })
  readonly isOverdue!: boolean;
}

export class OpinionsResponse {
  @ApiProperty({ type: OpinionResponse, isArray: true })
  readonly items!: readonly OpinionResponse[];
}

export class OpenOpinionResponse extends OpinionResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly procedureName!: string;
}

export class OpenOpinionsResponse {
  @ApiProperty({ type: OpenOpinionResponse, isArray: true })
  readonly items!: readonly OpenOpinionResponse[];

  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page' })
  readonly next!: string | null;
}
