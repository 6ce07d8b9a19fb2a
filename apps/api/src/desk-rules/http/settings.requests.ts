import { settingKeys } from '../../organisation/setting-rules';
import type { SettingKey } from '../../organisation/settings';
import { field } from '../../platform/validation/field-rules';
import { EnumField, LocalDateField, TextField } from '../../platform/validation/fields';

/** What the value of a setting may be in general; the table of settings judges each. */
export const settingValue = [
  { type: 'integer' },
  { type: 'string' },
  { type: 'object', additionalProperties: true },
  { type: 'array', items: {} },
] as const;

export class SettingKeyParameter {
  @EnumField({
    description: 'Which setting',
    values: settingKeys,
    name: 'SettingKey',
    example: 'supplement.deadlineDays',
  })
  readonly key!: SettingKey;
}

class SettingDayRequest {
  @LocalDateField({ description: 'From this day on; today at the earliest', example: '2027-01-01' })
  readonly validFrom!: string;

  @TextField({
    description: 'Why it changes; it stays with the change',
    min: 5,
    max: 500,
    example: 'Quyết định 12/2027/QĐ-UBND',
  })
  readonly changeReason!: string;
}

export class SetSettingRequest extends SettingDayRequest {
  @field(
    { description: 'Its value, in the shape of the one that holds', example: 30 },
    { anyOf: [...settingValue] },
  )
  readonly value!: unknown;
}

/** The day on which the value that is withdrawn would have begun. */
export class WithdrawSettingRequest extends SettingDayRequest {}
