import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { FieldValue, SettingField } from './setting-fields';

interface SettingInputProps {
  field: SettingField;
  label: string;
  value: FieldValue | undefined;
  error: string | undefined;
  isFirst: boolean;
  onChange: (value: FieldValue) => void;
}

/** One part of a setting, typed as its kind asks. */
export function SettingInput({ field, value, isFirst, onChange, ...said }: SettingInputProps) {
  const { kind, min, max, choices = [] } = field;
  const focus = isFirst ? { 'data-autofocus': true } : {};
  if (kind === 'number')
    return (
      <NumberInput
        {...said}
        {...focus}
        w={260}
        min={min}
        max={max}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(next === '' ? null : Number(next))}
      />
    );
  if (kind === 'choice')
    return (
      <Select
        {...said}
        {...focus}
        w={260}
        allowDeselect={false}
        data={choices.map(String)}
        value={String(value)}
        onChange={(next) => next && onChange(Number(next))}
      />
    );
  if (kind === 'switch')
    return (
      <Checkbox
        {...said}
        {...focus}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (kind === 'lines')
    return (
      <Textarea
        {...said}
        {...focus}
        autosize
        minRows={2}
        maxRows={8}
        value={Array.isArray(value) ? value.join('\n') : ''}
        onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
      />
    );
  return (
    <TextInput
      {...said}
      {...focus}
      w={260}
      maxLength={kind === 'time' ? 5 : 2}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) =>
        onChange(
          kind === 'letters' ? event.currentTarget.value.toUpperCase() : event.currentTarget.value,
        )
      }
    />
  );
}
