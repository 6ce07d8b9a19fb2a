import {
  type ConfidenceMark,
  clockPolicies,
  confidenceMarks,
  doubtKinds,
  procedureLevels,
  type SubmissionChannel,
  submissionChannels,
  transferHints,
} from '@motcua/catalogue-domain';
import { ApiProperty } from '@nestjs/swagger';
import { timeLimitUnits } from '@motcua/shared-time';

const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' } as const;
const code = { example: '1.001193' } as const;
const name = { example: 'Đăng ký khai sinh' } as const;
const shortName = {
  type: String,
  nullable: true,
  description: 'At most 60 characters; null until somebody has thought of one',
  example: 'Đăng ký khai sinh',
} as const;
const field = { example: 'Hộ tịch' } as const;
const validFrom = { type: String, format: 'date', example: '2025-07-01' } as const;
const validTo = { type: String, format: 'date', nullable: true, example: null } as const;
const versionNo = { type: 'integer', description: 'Number of the version', example: 1 } as const;
const channel = { enum: [...submissionChannels], enumName: 'SubmissionChannel' } as const;
const levels = { enum: [...procedureLevels], enumName: 'ProcedureLevel', isArray: true } as const;
const mark = {
  enum: [...confidenceMarks],
  enumName: 'ConfidenceMark',
  description: 'sure: read in a published text; likely: sources agree; check: to be verified',
} as const;
const origin = {
  enum: ['builtin', 'import', 'curated'],
  enumName: 'VersionOrigin',
  description: 'Where the version came from',
} as const;
const count = { type: 'integer', example: 1 } as const;
const absent = { required: false } as const;
const next = { type: String, nullable: true, description: 'Page mark of the next page' } as const;

export class TimeLimitResponse {
  @ApiProperty({ type: 'number', example: 3 })
  readonly value!: number;

  @ApiProperty({ enum: [...timeLimitUnits], enumName: 'TimeLimitUnit' })
  readonly unit!: string;

  @ApiProperty({ ...absent, description: 'The day of reception counts' })
  readonly countsFirstDay?: boolean;
}

const limit = {
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
}

export class ProcedureSummaryResponse {
  @ApiProperty(code)
  readonly code!: string;

  @ApiProperty(name)
  readonly name!: string;

  @ApiProperty(shortName)
  readonly shortName!: string | null;

  @ApiProperty(field)
  readonly field!: string;

  @ApiProperty(levels)
  readonly levels!: readonly string[];

  @ApiProperty({ ...channel, isArray: true })
  readonly channels!: readonly SubmissionChannel[];

  @ApiProperty(versionNo)
  readonly no!: number;

  @ApiProperty(validFrom)
  readonly validFrom!: string;

  @ApiProperty(origin)
  readonly origin!: string;

  @ApiProperty(limit)
  readonly limit!: TimeLimitResponse | null;

  @ApiProperty(mark)
  readonly limitMark!: ConfidenceMark;

  @ApiProperty({ type: ProcedureFeeResponse, isArray: true })
  readonly fees!: readonly ProcedureFeeResponse[];

  @ApiProperty(count)
  readonly caseCount!: number;

  @ApiProperty({ description: 'What was published has faults' })
  readonly doubtful!: boolean;
}

export class ProcedureListResponse {
  @ApiProperty({ type: ProcedureSummaryResponse, isArray: true })
  readonly items!: readonly ProcedureSummaryResponse[];

  @ApiProperty(next)
  readonly next!: string | null;
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

export class ProcedureComponentResponse {
  @ApiProperty({ description: 'The same in every version', example: 'giay-chung-sinh' })
  readonly key!: string;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ ...shortName, example: 'Giấy chứng sinh' })
  readonly shortName!: string | null;

  @ApiProperty(count)
  readonly originals!: number;

  @ApiProperty({ ...count, example: 0 })
  readonly copies!: number;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null until somebody has marked it' })
  readonly mandatory!: boolean | null;

  @ApiProperty({ ...absent, description: 'When it is needed', example: 'Khi ủy quyền' })
  readonly conditional?: string;

  @ApiProperty({ ...absent, description: 'Shown, not handed in' })
  readonly presentOnly?: boolean;

  @ApiProperty(absent)
  readonly hasForm?: boolean;

  @ApiProperty({ ...absent, type: [String], example: ['TKKS.doc'] })
  readonly forms?: readonly string[];

  @ApiProperty({ ...absent, type: [String], description: 'Published wordings', example: [] })
  readonly statutoryNames?: readonly string[];

  @ApiProperty({ ...absent, description: 'Place in the source', example: '/cases/0/components/1' })
  readonly from?: string;
}

export class CaseNameResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'Thông thường, có giấy chứng sinh' })
  readonly name!: string;
}

export class ProcedureCaseResponse extends CaseNameResponse {
  @ApiProperty({ type: ProcedureComponentResponse, isArray: true })
  readonly components!: readonly ProcedureComponentResponse[];
}

export class ProcedureNoteResponse {
  @ApiProperty({ example: 'Người yêu cầu xuất trình giấy tờ tùy thân.' })
  readonly text!: string;

  @ApiProperty({ ...absent, example: 'Lưu ý' })
  readonly group?: string;

  @ApiProperty({ ...absent, ...count })
  readonly originals?: number;

  @ApiProperty({ ...absent, ...count })
  readonly copies?: number;

  @ApiProperty({ ...absent, type: [String], example: [] })
  readonly forms?: readonly string[];

  @ApiProperty({ ...absent, example: '/cases/0/components/4' })
  readonly from?: string;
}

export class ProcedureDoubtResponse {
  @ApiProperty({ enum: Object.keys(doubtKinds), enumName: 'DoubtCode' })
  readonly code!: string;

  @ApiProperty({ description: 'The published wording or the papers meant', example: '2/6' })
  readonly detail!: string;
}

export class ProcedureMarksResponse {
  @ApiProperty(mark)
  readonly facts!: ConfidenceMark;

  @ApiProperty(mark)
  readonly papers!: ConfidenceMark;
}

export class ProcedureResponse {
  @ApiProperty(code)
  readonly code!: string;

  @ApiProperty(name)
  readonly name!: string;

  @ApiProperty(shortName)
  readonly shortName!: string | null;

  @ApiProperty(field)
  readonly field!: string;

  @ApiProperty(levels)
  readonly levels!: readonly string[];

  @ApiProperty({ type: ProcedureChannelResponse, isArray: true })
  readonly channels!: readonly ProcedureChannelResponse[];

  @ApiProperty({
    ...absent,
    enum: [...clockPolicies],
    enumName: 'ClockPolicy',
    description: 'What the clock does after a supplement, where the law of the field says so',
  })
  readonly clockPolicy?: string;

  @ApiProperty({ type: Boolean, nullable: true, description: 'The result is a paper' })
  readonly returnsPaper!: boolean | null;

  @ApiProperty({ type: ProcedureCaseResponse, isArray: true })
  readonly cases!: readonly ProcedureCaseResponse[];

  @ApiProperty({ ...absent, type: ProcedureNoteResponse, isArray: true })
  readonly notes?: readonly ProcedureNoteResponse[];

  @ApiProperty({ ...absent, enum: [...transferHints], enumName: 'TransferHint' })
  readonly transferHint?: string;

  @ApiProperty({ type: ProcedureDoubtResponse, isArray: true })
  readonly doubts!: readonly ProcedureDoubtResponse[];

  @ApiProperty({ type: ProcedureMarksResponse })
  readonly marks!: ProcedureMarksResponse;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    selfRequired: false,
    description: 'What the source says besides: results, legal basis, agency',
  })
  readonly source?: Record<string, unknown>;

  @ApiProperty(uuid)
  readonly versionId!: string;

  @ApiProperty(versionNo)
  readonly no!: number;

  @ApiProperty(validFrom)
  readonly validFrom!: string;

  @ApiProperty(validTo)
  readonly validTo!: string | null;

  @ApiProperty(origin)
  readonly origin!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export class ProcedureVersionSummary {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(versionNo)
  readonly no!: number;

  @ApiProperty(name)
  readonly name!: string;

  @ApiProperty(validFrom)
  readonly validFrom!: string;

  @ApiProperty({ ...validTo, description: 'Before validFrom: replaced on its own first day' })
  readonly validTo!: string | null;

  @ApiProperty(origin)
  readonly origin!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty(count)
  readonly doubtCount!: number;
}

export class ProcedureVersionListResponse {
  @ApiProperty({ type: ProcedureVersionSummary, isArray: true })
  readonly items!: readonly ProcedureVersionSummary[];

  @ApiProperty(next)
  readonly next!: string | null;
}
