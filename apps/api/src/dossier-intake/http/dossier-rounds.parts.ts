import { ApiProperty } from '@nestjs/swagger';
import { NamedStaff } from '../../organisation/http/named.parts';
import { day, instant, nullable, text } from '../../platform/http/answer-fields';
import { lineFaults } from './act-words.requests';

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

/** What somebody proposes about a dossier and somebody else settles. */
class SettledProposal {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly no!: number;

  @ApiProperty(instant)
  readonly proposedAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly proposedBy!: NamedStaff | null;

  @ApiProperty({ type: DossierLine, isArray: true })
  readonly lines!: readonly DossierLine[];

  @ApiProperty(nullable(instant))
  readonly settledAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly settledBy!: NamedStaff | null;
}

export class DossierRefusalProposal extends SettledProposal {
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

export class DossierSupplementProposal extends SettledProposal {
  @ApiProperty(text('Giấy chứng sinh mờ dấu'))
  readonly reason!: string;

  @ApiProperty(nullable(text('papersWrong')))
  readonly reasonCode!: string | null;

  @ApiProperty({
    enum: ['confirmed', 'rejected', 'lapsed'],
    enumName: 'SupplementProposalOutcome',
    nullable: true,
    description: 'confirmed: the desk asked for it; lapsed: the dossier went on without it',
  })
  readonly outcome!: string | null;

  @ApiProperty(nullable(text('Giấy đã có trong kho, không hỏi người nộp lần nữa')))
  readonly answer!: string | null;
}
