import { ApiProperty } from '@nestjs/swagger';

const unitExample = '0193a000-0000-7000-8001-000000000004';
const instantExample = '2026-11-20T02:30:00+00:00';
const noInstant = {
  type: String,
  nullable: true,
  format: 'date-time',
  example: instantExample,
} as const;
const noText = { type: String, nullable: true, example: null } as const;

export class RegisterSummaryResponse {
  @ApiProperty({ format: 'uuid', example: unitExample })
  readonly unitId!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Phường Xuân Hương – Đà Lạt' })
  readonly unitName!: string | null;

  @ApiProperty({ type: 'integer', example: 2026 })
  readonly year!: number;

  @ApiProperty({ type: 'integer', description: 'Last number given', example: 57 })
  readonly lastNo!: number;

  @ApiProperty({ type: 'integer', description: 'Received and not entered yet', example: 0 })
  readonly waiting!: number;

  @ApiProperty(noInstant)
  readonly openedAt!: string | null;

  @ApiProperty(noInstant)
  readonly closedAt!: string | null;
}

export class RegisterListResponse {
  @ApiProperty({ type: RegisterSummaryResponse, isArray: true })
  readonly items!: readonly RegisterSummaryResponse[];
}

export class RegisterPrintSummaryResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly fromNo!: number;

  @ApiProperty({ type: 'integer', example: 57 })
  readonly toNo!: number;

  @ApiProperty({ format: 'date-time', example: instantExample })
  readonly printedAt!: string;

  @ApiProperty({ example: 'Trần Văn Bình' })
  readonly printedBy!: string;
}

export class RegisterCorrectionResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: 'integer', description: 'The line it speaks of', example: 12 })
  readonly entryNo!: number;

  @ApiProperty({ example: 'Họ tên đúng là Nguyễn Thị Ánh Tuyết' })
  readonly text!: string;

  @ApiProperty({ format: 'date-time', example: instantExample })
  readonly enteredAt!: string;

  @ApiProperty({ example: 'Trần Văn Bình' })
  readonly enteredBy!: string;
}

export class UnreceivedCodeResponse {
  @ApiProperty({ example: 'H36.12-261121-0007' })
  readonly code!: string;

  @ApiProperty({ description: 'Why it has no line', example: 'notAccepted' })
  readonly status!: string;
}

export class RegisterResponse extends RegisterSummaryResponse {
  @ApiProperty({ type: 'integer', example: 3 })
  readonly version!: number;

  @ApiProperty(noText)
  readonly closedBy!: string | null;

  @ApiProperty({ type: RegisterPrintSummaryResponse, isArray: true, description: 'Newest 20' })
  readonly prints!: readonly RegisterPrintSummaryResponse[];

  @ApiProperty({ type: RegisterCorrectionResponse, isArray: true })
  readonly corrections!: readonly RegisterCorrectionResponse[];

  @ApiProperty({
    type: UnreceivedCodeResponse,
    isArray: true,
    description: 'Codes given this year to papers that were never received, up to 200',
  })
  readonly unreceived!: readonly UnreceivedCodeResponse[];

  @ApiProperty({ type: 'integer', description: 'Such codes beyond those', example: 0 })
  readonly moreUnreceived!: number;
}

export class RegisterLineResponse {
  @ApiProperty({ type: 'integer', example: 12 })
  readonly no!: number;

  @ApiProperty({ description: 'False: only the number may be seen', example: true })
  readonly isVisible!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'H36.12-261121-0007' })
  readonly code!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '1.001193' })
  readonly procedureCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Đăng ký khai sinh' })
  readonly procedureName!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Sets handed in', example: 1 })
  readonly sets!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'Nguyễn Thị Ánh Tuyết' })
  readonly applicantName!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '7 Bùi Thị Xuân, Đà Lạt' })
  readonly address!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '0912345678' })
  readonly phone!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Phường Xuân Hương – Đà Lạt' })
  readonly agencyName!: string | null;

  @ApiProperty(noInstant)
  readonly receivedAt!: string | null;

  @ApiProperty(noInstant)
  readonly dueAt!: string | null;

  @ApiProperty(noInstant)
  readonly transferredAt!: string | null;

  @ApiProperty(noInstant)
  readonly resultAt!: string | null;

  @ApiProperty(noInstant)
  readonly returnedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'counter' })
  readonly returnMethod!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'received' })
  readonly status!: string | null;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly reappointments!: number;

  @ApiProperty({ type: [Number], description: 'Corrections that speak of it', example: [1] })
  readonly corrections!: readonly number[];
}

export class RegisterLinesResponse {
  @ApiProperty({ type: RegisterLineResponse, isArray: true })
  readonly items!: readonly RegisterLineResponse[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'First line of the next page',
    example: 101,
  })
  readonly next!: number | null;
}

export class RegisterPrintResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: unitExample })
  readonly unitId!: string;

  @ApiProperty({ type: 'integer', example: 2026 })
  readonly year!: number;

  @ApiProperty({ type: 'integer', description: 'The how manyeth print of the book', example: 1 })
  readonly no!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly fromNo!: number;

  @ApiProperty({ type: 'integer', example: 57 })
  readonly toNo!: number;

  @ApiProperty({ type: 'integer', description: 'Version of the form', example: 1 })
  readonly templateNo!: number;
}
