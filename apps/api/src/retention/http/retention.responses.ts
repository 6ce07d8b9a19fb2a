import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { instant, nullable, pageMark, text, uuid } from '../../platform/http/answer-fields';

export class HoldResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(text('Tòa án yêu cầu giữ tài liệu, công văn 12/TA'))
  readonly reason!: string;

  @ApiProperty(instant)
  readonly placedAt!: string;

  @ApiProperty(nullable({ type: NamedStaff }))
  readonly placedBy!: NamedStaff | null;

  @ApiProperty(nullable(text('Vụ án đã kết thúc')))
  readonly liftReason!: string | null;

  @ApiProperty(nullable(instant))
  readonly liftedAt!: string | null;

  @ApiProperty(nullable({ type: NamedStaff }))
  readonly liftedBy!: NamedStaff | null;
}

export class HoldListResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty({ type: HoldResponse, isArray: true })
  readonly items!: readonly HoldResponse[];
}

export class RetentionRuleResponse {
  @ApiProperty(text('1.001193'))
  readonly procedureCode!: string;

  @ApiProperty(nullable(text('Khai sinh')))
  readonly procedureName!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null: for good', example: 20 })
  readonly years!: number | null;

  @ApiProperty(text('Thông tư 10/2022/TT-BNV, mục 45'))
  readonly legalGround!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty(instant)
  readonly setAt!: string;

  @ApiProperty(nullable({ type: NamedStaff }))
  readonly setBy!: NamedStaff | null;
}

export class RetentionRuleListResponse {
  @ApiProperty({ type: RetentionRuleResponse, isArray: true })
  readonly items!: readonly RetentionRuleResponse[];
}

export class DueDossierResponse {
  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-061119-0001'))
  readonly code!: string;

  @ApiProperty(nullable(text('Khai sinh')))
  readonly procedureName!: string | null;

  @ApiProperty(instant)
  readonly endedAt!: string;

  @ApiProperty({ type: 'integer', example: 20 })
  readonly years!: number;

  @ApiProperty(text('Thông tư 10/2022/TT-BNV, mục 45'))
  readonly legalGround!: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-20' })
  readonly dueOn!: string;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly documents!: number;
}

export class DueListResponse {
  @ApiProperty({ type: DueDossierResponse, isArray: true })
  readonly items!: readonly DueDossierResponse[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class ProposalSummaryResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty(nullable(text('Phường Xuân Hương – Đà Lạt')))
  readonly unitName!: string | null;

  @ApiProperty(text('Hội đồng xác định giá trị tài liệu họp ngày 12/11/2026'))
  readonly reason!: string;

  @ApiProperty(instant)
  readonly proposedAt!: string;

  @ApiProperty(nullable({ type: NamedStaff }))
  readonly proposedBy!: NamedStaff | null;

  @ApiProperty({
    type: String,
    enum: ['confirmed', 'rejected', null],
    nullable: true,
    example: 'confirmed',
  })
  readonly outcome!: string | null;

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;

  @ApiProperty(nullable({ type: NamedStaff }))
  readonly settledBy!: NamedStaff | null;

  @ApiProperty(nullable(text('Đã đối chiếu danh mục')))
  readonly note!: string | null;

  @ApiProperty({ type: 'integer', example: 12 })
  readonly dossiers!: number;
}

export class ProposalListResponse {
  @ApiProperty({ type: ProposalSummaryResponse, isArray: true })
  readonly items!: readonly ProposalSummaryResponse[];

  @ApiProperty(pageMark)
  readonly next!: string | null;
}

export class ProposalItemResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(uuid)
  readonly dossierId!: string;

  @ApiProperty(text('H36.101-061119-0001'))
  readonly code!: string;

  @ApiProperty(nullable(text('Khai sinh')))
  readonly procedureName!: string | null;

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;

  @ApiProperty({ type: 'integer', description: 'Documents not destroyed yet', example: 3 })
  readonly documents!: number;
}

export class ProposalResponse extends ProposalSummaryResponse {
  @ApiProperty({ type: ProposalItemResponse, isArray: true })
  readonly items!: readonly ProposalItemResponse[];
}
