import { Group, Select, TextInput } from '@mantine/core';
import { authorityKinds, type AuthorityKind } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';

interface AuthorityFieldsProps {
  kind: AuthorityKind;
  number: string;
  error?: string;
  onKind: (kind: AuthorityKind) => void;
  onNumber: (number: string) => void;
}

/** The paper by which somebody collects what is not their own. */
export function AuthorityFields({ kind, number, error, onKind, onNumber }: AuthorityFieldsProps) {
  const { t } = useTranslation();
  return (
    <Group grow align="flex-start">
      <Select
        label={t('people.authority.kind')}
        allowDeselect={false}
        data={authorityKinds.map((value) => ({ value, label: t(`people.authority.${value}`) }))}
        value={kind}
        onChange={(value) => value && onKind(value as AuthorityKind)}
      />
      <TextInput
        id="collector.authority"
        label={t('people.authority.number')}
        autoComplete="off"
        maxLength={60}
        value={number}
        error={error}
        onChange={({ currentTarget: { value } }) => onNumber(value)}
      />
    </Group>
  );
}
