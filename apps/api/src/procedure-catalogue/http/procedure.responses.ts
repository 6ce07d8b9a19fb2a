import {
  clockPolicies,
  type ConfidenceMark,
  doubtKinds,
  procedureLevels,
  type SubmissionChannel,
  transferHints,
} from '@motcua/catalogue-domain';
import { ApiProperty } from '@nestjs/swagger';
import { ProcedureCaseResponse, ProcedureNoteResponse } from './procedure-papers.responses';
import { shortName, channel, mark, count, absent } from './procedure-properties';
import {
  TimeLimitResponse,
  ProcedureFeeResponse,
  ProcedureChannelResponse,
  limit,
} from './procedure-terms.responses';
import { uuid } from '../../platform/http/answer-fields';

const code = { example: '1.001193' } as const;
const name = { example: 'Đăng ký khai sinh' } as const;
const field = { example: 'Hộ tịch' } as const;
const validFrom = { type: String, format: 'date', example: '2025-07-01' } as const;
const validTo = { type: String, format: 'date', nullable: true, example: null } as const;
const versionNo = { type: 'integer', description: 'Number of the version', example: 1 } as const;
const levels = { enum: [...procedureLevels], enumName: 'ProcedureLevel', isArray: true } as const;
const origin = {
  enum: ['builtin', 'import', 'curated'],
  enumName: 'VersionOrigin',
  description: 'Where the version came from',
} as const;
const next = { type: String, nullable: true, description: 'Page mark of the next page' } as const;

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
    example: { agency: 'Ủy ban nhân dân cấp xã' },
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
