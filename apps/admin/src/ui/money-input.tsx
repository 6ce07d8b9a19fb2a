import { TextInput, type TextInputProps } from '@mantine/core';
import { InvalidDong, parseDong, type Dong } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { useFormats } from './use-formats';
import { useTypedInput, type Parsed } from './use-typed-input';

interface MoneyInputProps extends Pick<
  TextInputProps,
  'label' | 'description' | 'id' | 'error' | 'disabled' | 'w' | 'ref'
> {
  value: Dong | undefined;
  onChange: (value: Dong | undefined) => void;
}

const faultKeys = {
  fraction: 'kit.money.fraction',
  notANumber: 'kit.money.invalid',
  negative: 'kit.money.negative',
  unsafe: 'kit.money.tooLarge',
} as const;

/** Whole đồng; takes `8000`, `8.000` and `8,000`. */
export function MoneyInput({ value, onChange, error, ...input }: MoneyInputProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const parse = (text: string): Parsed<Dong> => {
    if (text.trim() === '') return { isEmpty: true };
    try {
      return { value: parseDong(text) };
    } catch (refusal) {
      if (refusal instanceof InvalidDong) return { fault: t(faultKeys[refusal.reason]) };
      throw refusal;
    }
  };
  const typed = useTypedInput({ value, onChange, parse, display: number });
  return (
    <TextInput
      {...input}
      {...typed.input}
      inputMode="numeric"
      autoComplete="off"
      error={typed.fault ?? error}
      rightSection={<span aria-hidden>đ</span>}
      styles={{ input: { textAlign: 'right' } }}
    />
  );
}
