import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { stageNames, stageRuleKinds } from '@motcua/dossier-domain';
import { ruleTimes } from '../queries/rule-times';
import { RuleAuthorResponse } from './rule-author.response';

export class StageDeadlineResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null: every procedure without a deadline of its own',
    example: '1.001193',
  })
  readonly procedureCode!: string | null;

  @ApiProperty({ enum: [...stageNames], enumName: 'StageName', example: 'transfer' })
  readonly stage!: string;

  @ApiProperty({ type: String, format: 'date', example: '2024-01-01' })
  readonly validFrom!: string;

  @ApiProperty({ enum: [...stageRuleKinds], enumName: 'StageRuleKind', example: 'workingDays' })
  readonly rule!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  readonly value!: number | null;
}

export class StageDeadlineListResponse {
  @ApiProperty({ type: StageDeadlineResponse, isArray: true })
  readonly items!: readonly StageDeadlineResponse[];
}

export class SetStageDeadlineResponse extends StageDeadlineResponse {
  @ApiProperty({ type: Boolean, description: 'Its own deadline ends that day', example: false })
  readonly ended!: boolean;

  @ApiProperty({ type: String, example: 'Theo Nghị định 118/2025/NĐ-CP' })
  readonly changeReason!: string;

  @ApiProperty({ type: 'integer', description: 'Changes of this deadline so far', example: 2 })
  readonly version!: number;
}

export class StageDeadlineChangeResponse extends IntersectionType(
  StageDeadlineResponse,
  RuleAuthorResponse,
) {
  @ApiProperty({ type: String, nullable: true, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string | null;

  @ApiProperty({ type: Boolean, description: 'Its own deadline ends that day', example: false })
  readonly ended!: boolean;

  @ApiProperty({ type: 'integer', description: 'Changes of this deadline so far', example: 2 })
  readonly version!: number;

  @ApiProperty({ enum: [...ruleTimes], enumName: 'RuleTime', example: 'inForce' })
  readonly time!: string;
}

export class StageDeadlineChangesResponse {
  @ApiProperty({ type: StageDeadlineChangeResponse, isArray: true })
  readonly items!: readonly StageDeadlineChangeResponse[];
}
