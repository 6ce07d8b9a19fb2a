import { Group, Select, TextInput } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { authorisationScopes, type AuthorisationValue } from './intake-values';
import type { IntakeSheet } from './intake-sheet';

/** The paper by which the owner lets somebody else act, as it lies on the counter. */
export function AuthorisationFields({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { submitter } = form;
  const { authorisation } = submitter;
  const set = (patch: Partial<AuthorisationValue>) =>
    change({ submitter: { ...submitter, authorisation: { ...authorisation, ...patch } } });
  const idOf = (name: string) => `submitter.authorisation.${name}`;
  const field = (name: 'number' | 'certifiedBy', width: number) => (
    <TextInput
      id={idOf(name)}
      label={t(`intake.authorisation.${name}`)}
      flex={`1 1 ${width}px`}
      autoComplete="off"
      spellCheck={false}
      value={authorisation[name]}
      error={errors[idOf(name)]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      onBlur={() => set({ [name]: authorisation[name].normalize('NFC').trim() })}
    />
  );
  const today = officeDay(officeClock.now());
  return (
    <Group
      gap="sm"
      align="flex-start"
      mt="sm"
      role="group"
      aria-label={t('intake.authorisation.title')}
    >
      {field('number', 140)}
      <LocalDateInput
        id={idOf('issuedOn')}
        label={t('intake.authorisation.issuedOn')}
        w={165}
        max={today}
        value={authorisation.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
        error={errors[idOf('issuedOn')]}
      />
      {field('certifiedBy', 220)}
      <Select
        id={idOf('scope')}
        label={t('intake.authorisation.scope')}
        w={215}
        allowDeselect={false}
        data={authorisationScopes.map((value) => ({
          value,
          label: t(`people.authorisationScope.${value}`),
        }))}
        value={authorisation.scope}
        onChange={(scope) => scope && set({ scope: scope as AuthorisationValue['scope'] })}
      />
      <LocalDateInput
        id={idOf('validUntil')}
        label={t('intake.authorisation.validUntil')}
        w={165}
        min={today}
        value={authorisation.validUntil}
        onChange={(validUntil) => set({ validUntil })}
        error={errors[idOf('validUntil')]}
      />
    </Group>
  );
}
