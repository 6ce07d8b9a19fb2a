import { ApiProperty } from '@nestjs/swagger';
import { stageNames, stageRuleKinds } from '@motcua/dossier-domain';

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
