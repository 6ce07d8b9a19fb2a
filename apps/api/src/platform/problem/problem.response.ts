import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorResponse {
  @ApiProperty({ description: 'JSON pointer into the request', example: '#/applicant/phone' })
  readonly pointer!: string;

  @ApiProperty({ description: 'A code of the closed set of field errors', example: 'phone' })
  readonly code!: string;

  @ApiProperty({
    description: 'One sentence in the language that Accept-Language asks for, Vietnamese otherwise',
    example: 'Số điện thoại phải có 10 chữ số.',
  })
  readonly detail!: string;
}

/** RFC 9457; which members come with which type stands in docs/problems.md and in the examples. */
export class ProblemResponse {
  @ApiProperty({ example: '/problems/validation' })
  readonly type!: string;

  @ApiProperty({ description: 'What happened', example: 'Có thông tin cần sửa.' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  readonly status!: number;

  @ApiProperty({
    description: 'What is safe and what to do, of this very case where that says more',
    example: 'Chưa có gì được lưu. Sửa từng mục được nêu rồi gửi lại.',
  })
  readonly detail!: string;

  @ApiProperty({ required: false, example: '/api/v1/dossiers' })
  readonly instance?: string;

  @ApiProperty({ description: 'Quote this when asking for help', example: 'req-4f' })
  readonly traceId!: string;

  @ApiProperty({ required: false, type: () => FieldErrorResponse, isArray: true })
  readonly errors?: readonly FieldErrorResponse[];

  @ApiProperty({ required: false, description: 'The act that was tried', example: 'approve' })
  readonly action?: string;

  @ApiProperty({ required: false, description: 'Where the dossier stands', example: 'received' })
  readonly dossierStatus?: string;

  @ApiProperty({ required: false, description: 'Where the consignment stands', example: 'bagged' })
  readonly consignmentStatus?: string;

  @ApiProperty({
    required: false,
    type: String,
    isArray: true,
    description: 'What is possible now',
    example: ['transfer'],
  })
  readonly availableActions?: readonly string[];

  @ApiProperty({ required: false, description: 'Who was faster', example: 'Trần Văn Bình' })
  readonly changedBy?: string;

  @ApiProperty({ required: false, format: 'date-time', example: '2026-11-20T02:41:00.000Z' })
  readonly changedAt?: string;

  @ApiProperty({
    required: false,
    description: 'What they did, as the journal names it',
    example: 'dossier.taken',
  })
  readonly change?: string;

  @ApiProperty({
    required: false,
    type: String,
    isArray: true,
    description: 'What changed since the version named in If-Match',
    example: ['status'],
  })
  readonly changedFields?: readonly string[];

  @ApiProperty({
    required: false,
    type: 'integer',
    description: 'The version to read and to name in If-Match',
    example: 4,
  })
  readonly currentVersion?: number;

  @ApiProperty({
    required: false,
    description: 'What exists already',
    example: '/units/0193a000-0000-7000-8001-000000000004',
  })
  readonly existing?: string;

  @ApiProperty({
    required: false,
    description: 'The permission that is not granted',
    example: 'dossier.decide',
  })
  readonly permission?: string;

  @ApiProperty({ required: false, description: 'Why, for programs', example: 'noOpenShift' })
  readonly reason?: string;

  @ApiProperty({
    required: false,
    type: 'integer',
    description: 'The year without a calendar',
    example: 2028,
  })
  readonly year?: number;

  @ApiProperty({
    required: false,
    type: String,
    isArray: true,
    description: 'Dossiers nobody has compared with this one',
    example: ['H36.101-261119-0001'],
  })
  readonly duplicates?: readonly string[];

  @ApiProperty({
    required: false,
    type: String,
    isArray: true,
    description: 'Papers without which nothing is received',
    example: ['Giấy chứng sinh'],
  })
  readonly missingPapers?: readonly string[];

  @ApiProperty({
    required: false,
    type: 'integer',
    description: 'The page that cannot be read, counted from 1',
    example: 2,
  })
  readonly page?: number;

  @ApiProperty({
    required: false,
    type: 'integer',
    description: 'Seconds to wait; also in Retry-After',
    example: 5,
  })
  readonly retryAfter?: number;

  @ApiProperty({
    required: false,
    type: String,
    isArray: true,
    description: 'What is taken instead',
    example: ['application/json'],
  })
  readonly allowed?: readonly string[];
}
