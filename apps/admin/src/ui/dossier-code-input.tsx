import { TextInput, type TextInputProps } from '@mantine/core';
import {
  normaliseDossierCode,
  parseDossierCode,
  type DossierCodeFault,
} from '@motcua/shared-identifiers';
import { useTranslation } from 'react-i18next';
import { useTypedInput, type Parsed } from './use-typed-input';

interface DossierCodeInputProps extends Pick<
  TextInputProps,
  'label' | 'description' | 'id' | 'error' | 'disabled' | 'w' | 'ref'
> {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

const faultKeys: Record<DossierCodeFault, string> = {
  empty: 'kit.dossierCode.empty',
  tooLong: 'kit.dossierCode.shape',
  lowerCase: 'kit.dossierCode.shape',
  shape: 'kit.dossierCode.shape',
  agencyCode: 'kit.dossierCode.agency',
  date: 'kit.dossierCode.date',
  serial: 'kit.dossierCode.serial',
};

/** All generations of dossier codes; names the part that is wrong. */
export function DossierCodeInput({ value, onChange, error, ...input }: DossierCodeInputProps) {
  const { t } = useTranslation();
  const parse = (text: string): Parsed<string> => {
    const code = normaliseDossierCode(text);
    if (code === '') return { isEmpty: true };
    const reading = parseDossierCode(code);
    if (reading.ok) return { value: code };
    return { fault: t(faultKeys[reading.reason], { part: code.split('-')[1] }) };
  };
  const typed = useTypedInput({ value, onChange, parse, display: (code) => code });
  return (
    <TextInput
      {...input}
      {...typed.input}
      autoComplete="off"
      spellCheck={false}
      placeholder={t('kit.dossierCode.placeholder')}
      error={typed.fault ?? error}
      classNames={{ input: 'code' }}
    />
  );
}
