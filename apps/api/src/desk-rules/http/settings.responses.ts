import { ApiProperty, OmitType } from '@nestjs/swagger';
import { settingKeys } from '../../organisation/setting-rules';
import { ruleTimes } from '../queries/rule-times';
import { RuleAuthorResponse } from './rule-author.response';
import { settingValue } from './settings.requests';

const key = { enum: [...settingKeys], enumName: 'SettingKey', example: 'supplement.deadlineDays' };
const value = { anyOf: [...settingValue], description: 'In the shape of its kind', example: 30 };
const validFrom = { type: String, format: 'date', example: '2024-01-01' } as const;
const version = {
  type: 'integer',
  description: 'Changes and withdrawals of this setting so far',
  example: 2,
} as const;

export class SettingResponse extends RuleAuthorResponse {
  @ApiProperty(key)
  readonly key!: string;

  @ApiProperty({
    description: 'What it decides',
    example: 'Số ngày (theo lịch) người dân có để bổ sung giấy tờ.',
  })
  readonly meaning!: string;

  @ApiProperty(value)
  readonly value!: unknown;

  @ApiProperty(validFrom)
  readonly validFrom!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it came with the product',
    example: 'Nghị định 118/2025/NĐ-CP',
  })
  readonly note!: string | null;

  @ApiProperty(version)
  readonly version!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The second person, where two change it',
    example: null,
  })
  readonly confirmedBy!: string | null;

  @ApiProperty({ enum: [...ruleTimes], enumName: 'RuleTime', example: 'inForce' })
  readonly time!: string;
}

export class SettingListResponse {
  @ApiProperty({ type: SettingResponse, isArray: true })
  readonly items!: readonly SettingResponse[];
}

export class SetSettingResponse {
  @ApiProperty(key)
  readonly key!: string;

  @ApiProperty(value)
  readonly value!: unknown;

  @ApiProperty(validFrom)
  readonly validFrom!: string;

  @ApiProperty({ type: String, example: 'Quyết định 12/2027/QĐ-UBND' })
  readonly changeReason!: string;

  @ApiProperty(version)
  readonly version!: number;
}

export class WithdrawnSettingResponse extends OmitType(SetSettingResponse, ['value']) {}
