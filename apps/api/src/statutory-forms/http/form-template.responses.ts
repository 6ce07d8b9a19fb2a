import { ApiProperty } from '@nestjs/swagger';
import { templateStates } from '../data/form-template.repository';
import { blockTypes, paragraphStyles, statutoryForms } from '../template';

const noName = { type: String, nullable: true, example: 'Lê Thu Hà' } as const;
const noInstant = {
  type: String,
  nullable: true,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;

export class VersionMarkResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ format: 'date', example: '2000-01-01' })
  readonly validFrom!: string;
}

export class OpenVersionResponse {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty({ enum: ['draft', 'proposed'], enumName: 'OpenTemplateState', example: 'draft' })
  readonly state!: string;
}

export class FormSummaryResponse {
  @ApiProperty({ enum: [...statutoryForms], enumName: 'StatutoryForm', example: 'receipt' })
  readonly form!: string;

  @ApiProperty({ type: VersionMarkResponse, description: 'In force today' })
  readonly current!: VersionMarkResponse;

  @ApiProperty({ type: VersionMarkResponse, nullable: true, description: 'In force later' })
  readonly upcoming!: VersionMarkResponse | null;

  @ApiProperty({ type: OpenVersionResponse, nullable: true, description: 'Being written now' })
  readonly open!: OpenVersionResponse | null;
}

export class FormListResponse {
  @ApiProperty({ type: FormSummaryResponse, isArray: true })
  readonly items!: readonly FormSummaryResponse[];
}

export class PlaceholderResponse {
  @ApiProperty({ example: 'applicantName' })
  readonly name!: string;

  @ApiProperty({ example: 'Họ tên người nộp' })
  readonly vi!: string;

  @ApiProperty({ example: 'Applicant' })
  readonly en!: string;

  @ApiProperty({ description: 'The form must show it', example: true })
  readonly mandatory!: boolean;
}

export class TableFieldResponse {
  @ApiProperty({ example: 'paper' })
  readonly name!: string;

  @ApiProperty({ example: 'Tên giấy tờ' })
  readonly vi!: string;

  @ApiProperty({ example: 'Paper' })
  readonly en!: string;
}

class VersionSummaryResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ enum: [...templateStates], enumName: 'FormTemplateState', example: 'published' })
  readonly state!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2000-01-01' })
  readonly validFrom!: string | null;

  @ApiProperty({ example: 'Mẫu đi kèm phần mềm' })
  readonly note!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly changedAt!: string;

  @ApiProperty(noName)
  readonly changedBy!: string | null;

  @ApiProperty(noInstant)
  readonly proposedAt!: string | null;

  @ApiProperty(noName)
  readonly proposedBy!: string | null;

  @ApiProperty(noInstant)
  readonly publishedAt!: string | null;

  @ApiProperty(noName)
  readonly publishedBy!: string | null;
}

export class TemplateVersionSummaryResponse extends VersionSummaryResponse {}

export class FormResponse {
  @ApiProperty({ enum: [...statutoryForms], enumName: 'StatutoryForm', example: 'receipt' })
  readonly form!: string;

  @ApiProperty({ type: PlaceholderResponse, isArray: true })
  readonly placeholders!: readonly PlaceholderResponse[];

  @ApiProperty({
    enum: [...blockTypes],
    enumName: 'FormBlockType',
    isArray: true,
    example: ['line'],
  })
  readonly blockTypes!: readonly string[];

  @ApiProperty({ type: TableFieldResponse, isArray: true, description: 'Columns of its table' })
  readonly tableFields!: readonly TableFieldResponse[];

  @ApiProperty({ type: TemplateVersionSummaryResponse, isArray: true })
  readonly versions!: readonly TemplateVersionSummaryResponse[];
}

export class TableColumnResponse {
  @ApiProperty({ example: 'paper' })
  readonly field!: string;

  @ApiProperty({ example: 'Tên giấy tờ' })
  readonly title!: string;

  @ApiProperty({ required: false, example: 'Số lượng' })
  readonly group?: string;
}

export class SigningPlaceResponse {
  @ApiProperty({ example: 'Người nộp hồ sơ' })
  readonly role!: string;

  @ApiProperty({ example: '(Ký và ghi rõ họ tên)' })
  readonly hint!: string;

  @ApiProperty({ example: '{signerOfSubmission}' })
  readonly name!: string;
}

export class TemplateBlockResponse {
  @ApiProperty({ enum: [...blockTypes], enumName: 'FormBlockType', example: 'line' })
  readonly type!: string;

  @ApiProperty({ required: false, example: 'Tiếp nhận hồ sơ của: {applicantName}' })
  readonly text?: string;

  @ApiProperty({ required: false, example: 'Số điện thoại: {phone}' })
  readonly beside?: string;

  @ApiProperty({ required: false, example: '(Mẫu số 01 theo Thông tư số 03/2025/TT-VPCP)' })
  readonly source?: string;

  @ApiProperty({ required: false, example: 'Mã tra cứu' })
  readonly caption?: string;

  @ApiProperty({
    required: false,
    enum: [...paragraphStyles],
    enumName: 'FormParagraphStyle',
    example: 'plain',
  })
  readonly style?: string;

  @ApiProperty({ required: false, example: true })
  readonly optional?: boolean;

  @ApiProperty({ required: false, type: TableColumnResponse, isArray: true })
  readonly columns?: readonly TableColumnResponse[];

  @ApiProperty({ required: false, type: 'integer', example: 3 })
  readonly emptyRows?: number;

  @ApiProperty({ required: false, type: SigningPlaceResponse, isArray: true })
  readonly places?: readonly SigningPlaceResponse[];

  @ApiProperty({ required: false, type: String, isArray: true, example: ['Như trên'] })
  readonly recipients?: readonly string[];
}

export class TemplateVersionResponse extends VersionSummaryResponse {
  @ApiProperty({ enum: [...statutoryForms], enumName: 'StatutoryForm', example: 'receipt' })
  readonly form!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ type: TemplateBlockResponse, isArray: true })
  readonly blocks!: readonly TemplateBlockResponse[];
}
