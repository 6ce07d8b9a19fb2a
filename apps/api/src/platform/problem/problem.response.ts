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

/** RFC 9457; members beyond these depend on the type, see docs/problems.md. */
export class ProblemResponse {
  @ApiProperty({ example: '/problems/validation' })
  readonly type!: string;

  @ApiProperty({ example: 'Có ô nhập chưa đúng' })
  readonly title!: string;

  @ApiProperty({ example: 400 })
  readonly status!: number;

  @ApiProperty({ required: false, example: 'Some fields need another value.' })
  readonly detail?: string;

  @ApiProperty({ required: false, example: '/api/v1/dossiers' })
  readonly instance?: string;

  @ApiProperty({ description: 'Quote this when asking for help', example: 'req-4f' })
  readonly traceId!: string;

  @ApiProperty({ required: false, type: () => FieldErrorResponse, isArray: true })
  readonly errors?: readonly FieldErrorResponse[];
}
