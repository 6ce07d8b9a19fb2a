import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps extends Pick<
  PasswordInputProps,
  'error' | 'ref' | 'autoFocus' | 'id' | 'label' | 'autoComplete'
> {
  value: string;
  onChange: (value: string) => void;
}

const isBeyondAscii = (text: string) => /[^\u0020-\u007e]/.test(text.normalize('NFC'));

/** Points out what nobody sees behind the dots: Caps Lock, and marks of a Vietnamese typing method. */
export function PasswordField({ value, onChange, ...input }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [hasCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hints = [hasCapsLock && t('access.capsLock'), isBeyondAscii(value) && t('access.marks')];
  const hint = hints.filter(Boolean).join(' ');
  return (
    <PasswordInput
      id="password"
      label={t('access.password')}
      autoComplete="current-password"
      {...input}
      data-autofocus={input.autoFocus || undefined}
      description={hint || undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: -1 }}
      styles={{ description: { color: 'var(--warn)' } }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
    />
  );
}
