import { Text, TextInput, type TextInputProps } from '@mantine/core';
import type { CitizenCard } from '@motcua/shared-identifiers';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonValue } from './person-value';

export interface PersonFieldsProps {
  value: PersonValue;
  onChange: (patch: Partial<PersonValue>) => void;
  /** Messages by field, from the server or from the form. */
  errors?: Partial<Record<keyof PersonValue, string>>;
  /** Ids of the inputs are `{idPrefix}.{field}`, so that a server's pointer leads to them. */
  idPrefix: string;
  /** Whose card it is, where somebody else's may be scanned on the same page. */
  isMine?: (card: CitizenCard) => boolean;
}

type TextFieldName = Exclude<keyof PersonValue, 'kind' | 'birthDate' | 'sex'>;

interface PersonTextFieldProps
  extends PersonFieldsProps, Pick<TextInputProps, 'w' | 'inputMode' | 'onPaste'> {
  name: TextFieldName;
  /** Shown under the field when it was left; never while typing. */
  warning?: string;
  /** Applied when the field is left. */
  normalise?: (text: string) => string;
  grows?: boolean;
}

/** One text of a person, tidied and judged when it is left. */
export function PersonTextField(props: PersonTextFieldProps) {
  const { name, value, onChange, errors, idPrefix, warning, normalise, grows, w, ...input } = props;
  const { t } = useTranslation();
  const [wasLeft, setLeft] = useState(true);
  const leave = () => {
    setLeft(true);
    const text = value[name].normalize('NFC').trim();
    const next = normalise ? normalise(text) : text;
    if (next !== value[name]) onChange({ [name]: next });
  };
  const shownWarning = wasLeft && value[name] !== '' ? warning : undefined;
  return (
    <TextInput
      id={`${idPrefix}.${name}`}
      label={t(`kit.person.${name}`)}
      w={w}
      flex={grows ? 1 : undefined}
      miw={grows ? 220 : undefined}
      inputMode={input.inputMode}
      onPaste={input.onPaste}
      autoComplete="off"
      spellCheck={false}
      value={value[name]}
      error={errors?.[name]}
      description={
        shownWarning && (
          <Text span size="xs" c="var(--warn)">
            {shownWarning}
          </Text>
        )
      }
      onChange={(event) => {
        setLeft(false);
        onChange({ [name]: event.currentTarget.value });
      }}
      onBlur={leave}
    />
  );
}
