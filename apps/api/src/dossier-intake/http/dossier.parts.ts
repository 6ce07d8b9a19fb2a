import { ApiProperty } from '@nestjs/swagger';
import { blockReasons, dossierActionNames } from '@motcua/dossier-domain';
import { NamedStaff } from '../../organisation/http/named.parts';
import { PageRuleResponse } from '../../procedure-catalogue/http/page-rule.response';
import { instant, nullable, text, uuid } from '../../platform/http/answer-fields';

export class DossierProcedure {
  @ApiProperty(text('1.001193'))
  readonly code!: string;

  @ApiProperty(uuid)
  readonly versionId!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly versionNo!: number;

  @ApiProperty(text('Đăng ký khai sinh'))
  readonly name!: string;

  @ApiProperty(nullable(text('Khai sinh')))
  readonly shortName!: string | null;

  @ApiProperty(text('Hộ tịch'))
  readonly field!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly caseNo!: number;

  @ApiProperty(nullable(text('Thông thường')))
  readonly caseName!: string | null;
}

export class DossierFee {
  @ApiProperty(text('Lệ phí đăng ký khai sinh'))
  readonly name!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng; null where it is set locally',
    example: 8000,
  })
  readonly amountVnd!: number | null;

  @ApiProperty(nullable(text('Miễn khi đăng ký đúng hạn')))
  readonly note!: string | null;

  @ApiProperty({ type: PageRuleResponse, required: false })
  readonly pageRule?: PageRuleResponse;
}

/** What the charges of the dossier come to, as they stand. */
export class DossierCharged {
  @ApiProperty({
    type: 'integer',
    description: 'Đồng asked of the citizen, with copies and later charges; exempt lines are not',
    example: 8000,
  })
  readonly total!: number;

  @ApiProperty({ type: 'integer', description: 'Đồng that receipts stand for', example: 8000 })
  readonly paid!: number;

  @ApiProperty({ type: 'integer', description: 'Lines with an exemption', example: 0 })
  readonly exempt!: number;

  @ApiProperty({ type: 'integer', description: 'Lines whose amount nobody has set', example: 0 })
  readonly notSet!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Đồng that notices of payment still ask for',
    example: 0,
  })
  readonly noticeDue!: number;
}

export class DossierRating {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3, example: 3 })
  readonly score!: number;

  @ApiProperty(instant)
  readonly ratedAt!: string;
}

export class DossierConsignment {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('CP000000014VN'))
  readonly number!: string;

  @ApiProperty({ enum: ['collection', 'transfer', 'delivery'], enumName: 'ConsignmentKind' })
  readonly kind!: string;

  @ApiProperty(text('inTransit'))
  readonly status!: string;
}

/** Under which number the dossier is worked on in a system that is not ours. */
export class DossierOutsideNumber {
  @ApiProperty(text('Hệ thống đăng ký, quản lý hộ tịch (Bộ Tư pháp)'))
  readonly system!: string;

  @ApiProperty(text('BTP-26-0012345'))
  readonly number!: string;

  @ApiProperty(instant)
  readonly recordedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly recordedBy!: NamedStaff | null;
}

export class BlockedActionResponse {
  @ApiProperty({ enum: [...dossierActionNames], enumName: 'DossierAction' })
  readonly action!: string;

  @ApiProperty({ enum: [...blockReasons], enumName: 'BlockReason' })
  readonly reason!: string;

  @ApiProperty({ ...text('dossier.decide'), description: 'Who could: holders of this permission' })
  readonly permission!: string;
}
