import { type ConfidenceMark, type SubmissionChannel } from '@motcua/catalogue-domain';
import { ApiProperty } from '@nestjs/swagger';
import { timeLimitUnits } from '@motcua/shared-time';
import { PageRuleResponse } from './page-rule.response';
import { channel, mark, absent } from './procedure-properties';

export class TimeLimitResponse {
  @ApiProperty({ type: 'number', example: 3 })
  readonly value!: number;

  @ApiProperty({ enum: [...timeLimitUnits], enumName: 'TimeLimitUnit' })
  readonly unit!: string;

  @ApiProperty({ ...absent, description: 'The day of reception counts' })
  readonly countsFirstDay?: boolean;
}

export const limit = {
  type: TimeLimitResponse,
  nullable: true,
  description: 'null: the source does not say',
} as const;

export class ProcedureFeeResponse {
  @ApiProperty({ example: 'Lệ phí hộ tịch' })
  readonly name!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Whole đồng; null where it is set locally or could not be read',
    example: 8000,
  })
  readonly amountVnd!: number | null;

  @ApiProperty({ ...absent, example: 'Miễn khi đăng ký đúng hạn' })
  readonly note?: string;

  @ApiProperty({ type: PageRuleResponse, required: false })
  readonly pageRule?: PageRuleResponse;
}

export class FurtherTermsResponse {
  @ApiProperty(limit)
  readonly limit!: TimeLimitResponse | null;

  @ApiProperty({ ...absent, example: '10 ngày làm việc' })
  readonly limitText?: string;

  @ApiProperty({ ...absent, example: 'Trường hợp phải xác minh' })
  readonly note?: string;
}

export class ProcedureChannelResponse {
  @ApiProperty(channel)
  readonly channel!: SubmissionChannel;

  @ApiProperty(limit)
  readonly limit!: TimeLimitResponse | null;

  @ApiProperty(mark)
  readonly limitMark!: ConfidenceMark;

  @ApiProperty({ ...absent, description: 'As published', example: '03 ngày làm việc' })
  readonly limitText?: string;

  @ApiProperty({ type: ProcedureFeeResponse, isArray: true })
  readonly fees!: readonly ProcedureFeeResponse[];

  @ApiProperty({ ...absent, example: 'Trả kết quả trong ngày' })
  readonly note?: string;

  @ApiProperty({ ...absent, type: FurtherTermsResponse, isArray: true })
  readonly furtherTerms?: readonly FurtherTermsResponse[];
}
