import { settingKeys, settingRules } from '../../organisation/setting-rules';
import type { SettingKey } from '../../organisation/settings';
import type { ValueSchema } from '../../organisation/value-shapes';
import { field } from '../../platform/validation/field-rules';
import { EnumField, LocalDateField, TextField } from '../../platform/validation/fields';

const kinds = ['integer', 'string', 'object', 'array'];

/** Each shape once, with the settings whose values have it; plain values first. */
function valueShapes(): readonly ValueSchema[] {
  const keysOf = new Map<string, SettingKey[]>();
  for (const key of settingKeys) {
    const shape = JSON.stringify(settingRules[key].shape.schema);
    keysOf.set(shape, [...(keysOf.get(shape) ?? []), key]);
  }
  return [...keysOf]
    .map(([shape, keys]): ValueSchema => ({
      ...(JSON.parse(shape) as ValueSchema),
      description: keys.join(', '),
    }))
    .sort((a, b) => kinds.indexOf(String(a['type'])) - kinds.indexOf(String(b['type'])));
}

export const settingValue = valueShapes();

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
