import {
  type ConfidenceMark,
  confidenceMarks,
  type SubmissionChannel,
  submissionChannels,
} from '@motcua/catalogue-domain';
import { ApiProperty } from '@nestjs/swagger';
import { CaseNameResponse, ProcedureNoteResponse } from './procedure-papers.responses';
import { ProcedureFeeResponse, TimeLimitResponse } from './procedure-terms.responses';

const uuid = { format: 'uuid', example: '0193a000-0000-7000-8001-000000000004' } as const;
const text = { type: String, nullable: true } as const;

export class CompetentUnitResponse {
  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ description: 'Proposed without asking' })
  readonly isDefault!: boolean;
}

export class CompetentUnitsResponse {
  @ApiProperty({ type: CompetentUnitResponse, isArray: true })
  readonly items!: readonly CompetentUnitResponse[];
}

export class RequiredPaperResponse {
  @ApiProperty({ type: 'integer', description: 'Number within the case', example: 1 })
  readonly no!: number;

  @ApiProperty({ example: 'giay-chung-sinh' })
  readonly key!: string;

  @ApiProperty({ description: 'Statutory name', example: 'Giấy chứng sinh' })
  readonly name!: string;

  @ApiProperty({ description: 'Falls back to the statutory name', example: 'Giấy chứng sinh' })
  readonly shortName!: string;

  @ApiProperty({ type: Boolean, nullable: true })
  readonly mandatory!: boolean | null;

  @ApiProperty({ description: 'Needed in some circumstances only' })
  readonly conditional!: boolean;

  @ApiProperty({ ...text, example: 'Khi ủy quyền cho người khác thực hiện' })
  readonly condition!: string | null;

  @ApiProperty({
    ...text,
    description: 'Group within the case: one of its papers is mandatory',
    example: 'proofOfBirth',
  })
  readonly oneOf!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly originals!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly copies!: number;

  @ApiProperty({ description: 'Shown, not handed in' })
  readonly presentOnly!: boolean;

  @ApiProperty()
  readonly hasForm!: boolean;
}

export class BilingualSentence {
  @ApiProperty({ example: 'Trả trong ngày.' })
  readonly vi!: string;

  @ApiProperty({ example: 'Due on the same day.' })
  readonly en!: string;
}

export class GuidedAppointmentResponse {
  @ApiProperty({ format: 'date-time', example: '2026-11-23T09:30:00.000Z' })
  readonly dueAt!: string;

  @ApiProperty({ format: 'date', example: '2026-11-23' })
  readonly dueOn!: string;

  @ApiProperty({ type: BilingualSentence, description: 'Why this date' })
  readonly sentence!: BilingualSentence;
}

export class GuidingUnitResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ example: 'commune' })
  readonly kind!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty({ ...text, example: 'Đà Lạt, tỉnh Lâm Đồng' })
  readonly address!: string | null;

  @ApiProperty({ ...text, example: '02633822222' })
  readonly phone!: string | null;

  @ApiProperty({ ...text, example: 'Tỉnh Lâm Đồng' })
  readonly provinceName!: string | null;
}

export class GuidanceResponse {
  @ApiProperty({ example: '1.001193' })
  readonly code!: string;

  @ApiProperty({ example: 'Đăng ký khai sinh' })
  readonly name!: string;

  @ApiProperty({ ...text, example: 'Đăng ký khai sinh' })
  readonly shortName!: string | null;

  @ApiProperty({ example: 'Hộ tịch' })
  readonly field!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the version', example: 1 })
  readonly no!: number;

  @ApiProperty({ format: 'date', example: '2025-07-01' })
  readonly validFrom!: string;

  @ApiProperty({ type: CaseNameResponse, nullable: true, description: 'The case guided for' })
  readonly case!: CaseNameResponse | null;

  @ApiProperty({ type: CaseNameResponse, isArray: true })
  readonly cases!: readonly CaseNameResponse[];

  @ApiProperty({ type: RequiredPaperResponse, isArray: true })
  readonly papers!: readonly RequiredPaperResponse[];

  @ApiProperty({ type: ProcedureNoteResponse, isArray: true })
  readonly notes!: readonly ProcedureNoteResponse[];

  @ApiProperty({ enum: [...submissionChannels], enumName: 'SubmissionChannel' })
  readonly channel!: SubmissionChannel;

  @ApiProperty({ type: TimeLimitResponse, nullable: true })
  readonly limit!: TimeLimitResponse | null;

  @ApiProperty({ enum: [...confidenceMarks], enumName: 'ConfidenceMark' })
  readonly limitMark!: ConfidenceMark;

  @ApiProperty({ type: ProcedureFeeResponse, isArray: true })
  readonly fees!: readonly ProcedureFeeResponse[];

  @ApiProperty({ format: 'date-time', description: 'The moment the date is reckoned from' })
  readonly reckonedAt!: string;

  @ApiProperty({
    type: GuidedAppointmentResponse,
    nullable: true,
    description: 'null where the limit is unknown or no calendar reaches that far',
  })
  readonly appointment!: GuidedAppointmentResponse | null;

  @ApiProperty({ type: GuidingUnitResponse, nullable: true })
  readonly unit!: GuidingUnitResponse | null;

  @ApiProperty({ type: CompetentUnitResponse, isArray: true, description: 'Empty without a unit' })
  readonly competentUnits!: readonly CompetentUnitResponse[];
}
