import { ApiProperty } from '@nestjs/swagger';
import { paperKinds, tickStates } from '@motcua/dossier-domain';
import { lineFaults } from './act-words.requests';
import { NamedStaff } from './named.parts';
import { day, instant, nullable, text } from '../../platform/http/answer-fields';

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

  @ApiProperty({
    enum: ['unscanned', 'clean', 'quarantined'],
    enumName: 'ScanState',
    description: 'What the virus scanner said; where there is none, files stay unscanned',
  })
  readonly scanState!: string;

  @ApiProperty({
    ...nullable(text('H36.101-240312-0007')),
    description: 'The dossier of the same person from which it was taken',
  })
  readonly reusedFrom!: string | null;

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

  @ApiProperty({
    ...nullable(text('proofOfBirth')),
    description: 'Group of papers of which one is mandatory',
  })
  readonly oneOf!: string | null;

  @ApiProperty({ enum: [...tickStates], enumName: 'TickState' })
  readonly state!: string;

  @ApiProperty({ type: String, enum: [...paperKinds, null], nullable: true, example: 'original' })
  readonly kind!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly copies!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Certified copies handed in beside the originals that `copies` counts',
    example: 0,
  })
  readonly certifiedCopies!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly sheets!: number;

  @ApiProperty(nullable(text('Bản có dấu')))
  readonly note!: string | null;

  @ApiProperty({ description: 'Only shown and compared: nobody keeps it', example: false })
  readonly presentOnly!: boolean;

  @ApiProperty({ ...nullable(instant), description: 'When the original went back' })
  readonly handedBackAt!: string | null;

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

export class DossierContactPerson {
  @ApiProperty(text('Hoàng Minh Châu'))
  readonly fullName!: string;

  @ApiProperty(text('0912345678'))
  readonly phone!: string;
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

  @ApiProperty({ type: DossierContactPerson, nullable: true, description: 'Whom to ask about it' })
  readonly contact!: DossierContactPerson | null;

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

  @ApiProperty({
    ...nullable(text('Sở Tư pháp tỉnh Lâm Đồng')),
    description: 'Where to go instead',
  })
  readonly otherOffice!: string | null;

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

export class SupplementPermissionResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(instant)
  readonly askedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly askedBy!: NamedStaff | null;

  @ApiProperty(text('Giấy chứng sinh nộp lại vẫn sai họ tên mẹ'))
  readonly reason!: string;

  @ApiProperty({ enum: ['permitted', 'denied'], enumName: 'PermissionOutcome', nullable: true })
  readonly outcome!: string | null;

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly settledBy!: NamedStaff | null;

  @ApiProperty(nullable(text('Đồng ý, chỉ lần này')))
  readonly answer!: string | null;
}

class CorrectedValue {
  @ApiProperty(text('Họ tên mẹ'))
  readonly field!: string;

  @ApiProperty(text('Lê Thị Lan'))
  readonly oldValue!: string;

  @ApiProperty(text('Lê Thị Ngọc Lan'))
  readonly newValue!: string;
}

/** The other dossier of a correction, and what was wrong. */
export class LinkedDossier {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty(text('H36.101-261120-0042'))
  readonly code!: string;

  @ApiProperty({
    type: CorrectedValue,
    isArray: true,
    description: 'Empty for whoever sees the numbers of the person masked',
  })
  readonly changes!: readonly CorrectedValue[];

  @ApiProperty(text('Nhập thiếu chữ đệm'))
  readonly reason!: string;

  @ApiProperty({ type: String, format: 'date-time', example: '2026-11-20T02:30:00+00:00' })
  readonly openedAt!: string;

  @ApiProperty({ type: NamedStaff })
  readonly openedBy!: NamedStaff;
}
