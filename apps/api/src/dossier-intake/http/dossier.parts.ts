import { ApiProperty } from '@nestjs/swagger';
import {
  blockReasons,
  dossierActionNames,
  paperKinds,
  pauseCauses,
  tickStates,
} from '@motcua/dossier-domain';
import { timeLimitUnits } from '@motcua/shared-time';
import { lineFaults } from './intake.requests';

const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' } as const;
const instant = {
  type: String,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;
const day = { type: String, format: 'date', example: '2026-11-30' } as const;
const text = (example: string) => ({ type: String, example }) as const;
const nullable = <T extends object>(options: T) => ({ ...options, nullable: true }) as const;

export class NamedUnit {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(nullable(text('H36.101')))
  readonly agencyCode!: string | null;

  @ApiProperty(nullable(text('Phường Xuân Hương – Đà Lạt')))
  readonly name!: string | null;
}

export class NamedStaff {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('Trần Văn Bình'))
  readonly fullName!: string;

  @ApiProperty({ enum: ['state', 'post'], enumName: 'Employer' })
  readonly employer!: string;
}

export class NamedCounter {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly number!: number;

  @ApiProperty(text('Quầy 1'))
  readonly name!: string;
}

export class DossierProcedure {
  @ApiProperty(text('1.001193'))
  readonly code!: string;

  @ApiProperty(uuid)
  readonly versionId!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly versionNo!: number;

  @ApiProperty(text('Đăng ký khai sinh'))
  readonly name!: string;

  @ApiProperty(nullable(text('Khai sinh')))
  readonly shortName!: string | null;

  @ApiProperty(text('Hộ tịch'))
  readonly field!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly caseNo!: number;

  @ApiProperty(nullable(text('Thông thường')))
  readonly caseName!: string | null;
}

export class DossierApplicant {
  @ApiProperty({ enum: ['person', 'organisation'], enumName: 'PartyKind' })
  readonly kind!: string;

  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly fullName!: string;

  @ApiProperty(nullable(text('068190004567')))
  readonly personalId!: string | null;

  @ApiProperty(nullable(text('0100109106')))
  readonly taxNumber!: string | null;

  @ApiProperty(nullable(day))
  readonly birthDate!: string | null;

  @ApiProperty({ type: String, enum: ['female', 'male', null], nullable: true, example: 'female' })
  readonly sex!: string | null;

  @ApiProperty(nullable(text('0912345678')))
  readonly phone!: string | null;

  @ApiProperty(nullable(text('phuong@vidu.vn')))
  readonly email!: string | null;

  @ApiProperty(nullable(text('12 Thôn 3, xã Lạc Dương')))
  readonly address!: string | null;
}

export class DossierSubmitter {
  @ApiProperty(text('Trần Văn Bình'))
  readonly fullName!: string;

  @ApiProperty({ ...text('068190004567'), required: false })
  readonly personalId?: string;

  @ApiProperty({ ...text('0912345678'), required: false })
  readonly phone?: string;

  @ApiProperty(text('Chồng'))
  readonly relation!: string;

  @ApiProperty({ ...text('Giấy ủy quyền số 12'), required: false })
  readonly authority?: string;
}

export class DossierDocumentSummary {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty({ enum: ['component', 'result', 'attachment'], enumName: 'DocumentPurpose' })
  readonly purpose!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  readonly componentNo!: number | null;

  @ApiProperty(text('giay-chung-sinh.pdf'))
  readonly fileName!: string;

  @ApiProperty(text('application/pdf'))
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes', example: 48213 })
  readonly size!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 2 })
  readonly pages!: number | null;

  @ApiProperty(text('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'))
  readonly sha256!: string;

  @ApiProperty(instant)
  readonly uploadedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly uploadedBy!: NamedStaff | null;
}

export class DossierComponent {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty(text('giay-chung-sinh'))
  readonly key!: string;

  @ApiProperty(text('Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp'))
  readonly name!: string;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly shortName!: string;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'null: the source does not say',
    example: true,
  })
  readonly mandatory!: boolean | null;

  @ApiProperty({ enum: [...tickStates], enumName: 'TickState' })
  readonly state!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly copies!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly sheets!: number;

  @ApiProperty(nullable(text('Bản có dấu')))
  readonly note!: string | null;

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly documents!: readonly DossierDocumentSummary[];
}

export class DossierLine {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty({ enum: [...lineFaults], enumName: 'LineFault' })
  readonly fault!: string;

  @ApiProperty(text('Nộp bản chính có dấu của trạm y tế.'))
  readonly howToFix!: string;
}

export class DossierSupplementRequest {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(instant)
  readonly requestedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly requestedBy!: NamedStaff | null;

  @ApiProperty({ type: DossierLine, isArray: true })
  readonly lines!: readonly DossierLine[];

  @ApiProperty(text('Giấy chứng sinh mờ dấu'))
  readonly reason!: string;

  @ApiProperty(day)
  readonly deadline!: string;

  @ApiProperty(nullable(instant))
  readonly receivedAt!: string | null;
}

export class DossierRefusalProposal {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(instant)
  readonly proposedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly proposedBy!: NamedStaff | null;

  @ApiProperty({ type: DossierLine, isArray: true })
  readonly lines!: readonly DossierLine[];

  @ApiProperty(nullable(text('Điều 16 Luật Hộ tịch')))
  readonly legalGround!: string | null;

  @ApiProperty(text('Không thuộc thẩm quyền'))
  readonly reason!: string;

  @ApiProperty({
    type: String,
    enum: ['confirmed', 'rejected', null],
    nullable: true,
    example: 'confirmed',
  })
  readonly outcome!: string | null;

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly settledBy!: NamedStaff | null;
}

export class BilingualText {
  @ApiProperty(text('Hẹn trả thứ Hai 30/11/2026.'))
  readonly vi!: string;

  @ApiProperty(text('Due Mon 30 Nov 2026.'))
  readonly en!: string;
}

export class SkippedDayResponse {
  @ApiProperty(day)
  readonly day!: string;

  @ApiProperty(text('holiday'))
  readonly kind!: string;

  @ApiProperty({ ...text('Ngày Văn hóa Việt Nam'), required: false })
  readonly name?: string;
}

export class DossierAppointment {
  @ApiProperty(instant)
  readonly dueAt!: string;

  @ApiProperty(day)
  readonly dueOn!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly calendarVersion!: number;

  @ApiProperty({ type: SkippedDayResponse, isArray: true })
  readonly skipped!: readonly SkippedDayResponse[];

  @ApiProperty({ type: BilingualText, description: 'Why this date' })
  readonly sentence!: BilingualText;
}

export class ClockLimit {
  @ApiProperty({ type: 'number', example: 5 })
  readonly value!: number;

  @ApiProperty({ enum: [...timeLimitUnits], enumName: 'TimeLimitUnit' })
  readonly unit!: string;

  @ApiProperty({ type: Boolean, required: false })
  readonly countsFirstDay?: boolean;
}

export class ClockPause {
  @ApiProperty({ enum: [...pauseCauses], enumName: 'PauseCause' })
  readonly cause!: string;

  @ApiProperty(instant)
  readonly from!: string;

  @ApiProperty(nullable(instant))
  readonly to!: string | null;
}

export class DossierClockResponse {
  @ApiProperty({ type: ClockLimit })
  readonly limit!: ClockLimit;

  @ApiProperty({ enum: ['RESTART', 'RESUME'], enumName: 'ClockPolicy' })
  readonly policy!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The promise on the receipt',
  })
  readonly first!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The promise that holds now',
  })
  readonly current!: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the other policy would give',
  })
  readonly otherPolicy!: object | null;

  @ApiProperty({ type: ClockPause, isArray: true })
  readonly pauses!: readonly ClockPause[];

  @ApiProperty(nullable(instant))
  readonly endedAt!: string | null;
}

export class DossierFee {
  @ApiProperty(text('Lệ phí đăng ký khai sinh'))
  readonly name!: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng; null where it is set locally',
    example: 8000,
  })
  readonly amountVnd!: number | null;

  @ApiProperty(nullable(text('Miễn khi đăng ký đúng hạn')))
  readonly note!: string | null;
}

export class DossierReturnAddress {
  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly recipient!: string;

  @ApiProperty(text('0912345678'))
  readonly phone!: string;

  @ApiProperty(text('12 Thôn 3, xã Lạc Dương'))
  readonly address!: string;
}

export class DossierRating {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3, example: 3 })
  readonly score!: number;

  @ApiProperty(instant)
  readonly ratedAt!: string;
}

export class DossierConsignment {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('CP000000014VN'))
  readonly number!: string;

  @ApiProperty({ enum: ['collection', 'transfer', 'delivery'], enumName: 'ConsignmentKind' })
  readonly kind!: string;

  @ApiProperty(text('inTransit'))
  readonly status!: string;
}

export class BlockedActionResponse {
  @ApiProperty({ enum: [...dossierActionNames], enumName: 'DossierAction' })
  readonly action!: string;

  @ApiProperty({ enum: [...blockReasons], enumName: 'BlockReason' })
  readonly reason!: string;

  @ApiProperty({ ...text('dossier.decide'), description: 'Who could: holders of this permission' })
  readonly permission!: string;
}
