import { PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The second person at this screen; the password is forgotten after every attempt. */
export interface Cosigner {
  username: string;
  password: string;
}

export const nobody: Cosigner = { username: '', password: '' };

export const isNamed = ({ username, password }: Cosigner): boolean =>
  username.trim() !== '' && password !== '';

export const credentialsOf = ({ username, password }: Cosigner): Cosigner => ({
  username: username.trim(),
  password,
});

/** A locked screen asks for name and password as well: these have ids of their own. */
export const cosignerFieldId = (path: string): string =>
  path in nobody ? `cosigner-${path}` : path;

interface CosignerFieldsProps {
  cosigner: Cosigner;
  onChange: (cosigner: Cosigner) => void;
  /** Of the attempt before, by field. */
  errors?: Readonly<Record<string, string>>;
}

export function CosignerFields({ cosigner, onChange, errors = {} }: CosignerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        id={cosignerFieldId('username')}
        label={t('courier.handOver.sign.username')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        value={cosigner.username}
        onChange={(event) => onChange({ ...cosigner, username: event.currentTarget.value })}
        error={errors.username}
      />
      <PasswordInput
        id={cosignerFieldId('password')}
        label={t('courier.handOver.sign.password')}
        autoComplete="off"
        maxLength={200}
        value={cosigner.password}
        onChange={(event) => onChange({ ...cosigner, password: event.currentTarget.value })}
        error={errors.password}
      />
    </>
  );
}
