import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { reasonedActs } from '../data/reasoned-act';
import { ruleTimes } from '../queries/rule-times';
import { RuleAuthorResponse } from './rule-author.response';

export class ActReasonResponse {
  @ApiProperty({ type: String, example: 'notCompetent' })
  readonly code!: string;

  @ApiProperty({ type: String, format: 'date', example: '2024-01-01' })
  readonly validFrom!: string;

  @ApiProperty({ enum: [...reasonedActs], enumName: 'ReasonedAct', isArray: true })
  readonly actions!: readonly string[];

  @ApiProperty({ type: String, example: 'Hồ sơ không thuộc thẩm quyền giải quyết' })
  readonly vi!: string;

  @ApiProperty({ type: String, example: 'Another authority is competent' })
  readonly en!: string;

  @ApiProperty({ type: Boolean, example: false })
  readonly needsLines!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'Điều 17 Nghị định 61/2018/NĐ-CP' })
  readonly legalGround!: string | null;

  @ApiProperty({
    type: 'integer',
    description:
      'Of an exempt charge, how much is not asked for, in thousandths; 1000 is all of it',
    example: 1000,
  })
  readonly exemptPerMille!: number;
}

export class ActReasonListResponse {
  @ApiProperty({ type: ActReasonResponse, isArray: true })
  readonly items!: readonly ActReasonResponse[];
}

export class SetActReasonResponse extends ActReasonResponse {
  @ApiProperty({ type: Boolean, example: false })
  readonly retired!: boolean;

  @ApiProperty({ type: String, example: 'Theo Nghị định 118/2025/NĐ-CP' })
  readonly changeReason!: string;

  @ApiProperty({ type: 'integer', description: 'Changes of this code so far', example: 2 })
  readonly version!: number;
}

export class ActReasonChangeResponse extends IntersectionType(
  ActReasonResponse,
  RuleAuthorResponse,
) {
  @ApiProperty({ type: Boolean, example: false })
  readonly retired!: boolean;

  @ApiProperty({ type: 'integer', description: 'Changes of this code so far', example: 2 })
  readonly version!: number;

  @ApiProperty({ enum: [...ruleTimes], enumName: 'RuleTime', example: 'inForce' })
  readonly time!: string;
}

export class ActReasonChangesResponse {
  @ApiProperty({ type: ActReasonChangeResponse, isArray: true })
  readonly items!: readonly ActReasonChangeResponse[];
}
