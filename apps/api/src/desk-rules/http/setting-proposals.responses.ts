import { ApiProperty } from '@nestjs/swagger';
import { settingKeys } from '../../organisation/setting-rules';
import { settingValue } from './settings.requests';
import { instant, uuid } from '../../platform/http/answer-fields';

export class SettingProposalResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ enum: [...settingKeys], enumName: 'SettingKey', example: 'fees.bankAccounts' })
  readonly key!: string;

  @ApiProperty({ anyOf: [...settingValue], description: 'In the shape of its kind', example: [] })
  readonly value!: unknown;

  @ApiProperty({
    type: Boolean,
    description: 'Takes the value of that day back before it begins, instead of setting it',
    example: false,
  })
  readonly withdraws!: boolean;

  @ApiProperty({ type: String, format: 'date', example: '2027-01-01' })
  readonly validFrom!: string;

  @ApiProperty({ type: String, example: 'Quyết định 12/2027/QĐ-UBND' })
  readonly changeReason!: string;

  @ApiProperty({ type: String, example: 'Ngô Đức Thắng' })
  readonly proposedBy!: string;

  @ApiProperty(uuid)
  readonly proposedById!: string;

  @ApiProperty(instant)
  readonly proposedAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['confirmed', 'refused', 'takenBack'],
    description: 'Null while it waits',
  })
  readonly outcome!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Phan Thị Thu Hương' })
  readonly settledBy!: string | null;

  @ApiProperty({ ...instant, nullable: true })
  readonly settledAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Số tài khoản không khớp văn bản' })
  readonly settleReason!: string | null;
}

export class SettingProposalListResponse {
  @ApiProperty({ type: SettingProposalResponse, isArray: true })
  readonly items!: readonly SettingProposalResponse[];
}
