import { ApiProperty } from '@nestjs/swagger';
import { authorisationScopes } from '../use-cases/intake-command';
import { day, nullable, text } from '../../platform/http/answer-fields';

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

export class DossierAuthorisation {
  @ApiProperty(text('125/2026/UQ'))
  readonly number!: string;

  @ApiProperty({ ...day, example: '2026-11-02' })
  readonly issuedOn!: string;

  @ApiProperty(text('UBND phường Xuân Hương – Đà Lạt'))
  readonly certifiedBy!: string;

  @ApiProperty({ enum: [...authorisationScopes], enumName: 'AuthorisationScope' })
  readonly scope!: string;

  @ApiProperty({ ...day, required: false, example: '2027-11-02' })
  readonly validUntil?: string;
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

  @ApiProperty({ type: DossierAuthorisation, required: false })
  readonly authorisation?: DossierAuthorisation;
}

export class DossierReturnAddress {
  @ApiProperty(text('Nguyễn Thị Hồng Phượng'))
  readonly recipient!: string;

  @ApiProperty(text('0912345678'))
  readonly phone!: string;

  @ApiProperty({
    ...text('12 Thôn 3, Xã Lạc Dương, Lâm Đồng'),
    description: 'One line, with the commune as it was called on the day of intake',
  })
  readonly address!: string;

  @ApiProperty({ type: String, format: 'uuid', required: false })
  readonly communeId?: string;

  @ApiProperty({ ...text('Sau 17 giờ các ngày trong tuần'), required: false })
  readonly convenientTime?: string;
}
