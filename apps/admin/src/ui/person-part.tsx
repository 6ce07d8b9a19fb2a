import { Group, Radio } from '@mantine/core';
import {
  crossCheckPersonalId,
  hasLostMarks,
  isPersonalId,
  parsePersonalId,
} from '@motcua/shared-identifiers';
import { officeDay, yearOf } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from './announcer';
import { LocalDateInput } from './local-date-input';
import { officeClock } from './office-clock';
import { PersonTextField, type PersonFieldsProps } from './person-text-field';
import { patchFromCard, type PersonFault, type PersonValue } from './person-value';
import { useCard } from './use-card';

/** Who a person is, as the card says it or as it is typed. */
export function PersonPart(props: PersonFieldsProps) {
  const { value, onChange, errors, idPrefix, isMine } = props;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [nameFromCard, setNameFromCard] = useState<string>();
  const warnings = usePersonWarnings(value);
  const readCard = useCard((card) => {
    onChange(patchFromCard(card));
    setNameFromCard(card.fullName);
    say(t('kit.person.cardRead', { name: card.fullName }));
    document.getElementById(`${idPrefix}.phone`)?.focus();
  }, isMine);
  const today = officeDay(officeClock.now());
  const hasLostName = value.fullName === nameFromCard && hasLostMarks(value.fullName);
  return (
    <>
      <Group gap="sm" align="flex-start">
        <PersonTextField
          {...props}
          name="personalId"
          w={170}
          inputMode="numeric"
          warning={warnings.personalId}
          normalise={(text) => text.replace(/\s+/g, '')}
          onChange={(patch) => onChange({ ...patch, ...sexProposedBy(patch, value) })}
          onPaste={(event) => {
            if (readCard(event.clipboardData.getData('text'))) event.preventDefault();
          }}
        />
        <PersonTextField
          {...props}
          name="fullName"
          grows
          warning={hasLostName ? t('kit.person.nameMarks') : undefined}
        />
        <LocalDateInput
          id={`${idPrefix}.birthDate`}
          label={t('kit.person.birthDate')}
          w={165}
          max={today}
          tooLate={t('kit.person.birthFuture')}
          value={value.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          error={errors?.birthDate}
        />
        <Radio.Group
          label={t('kit.person.sex')}
          value={value.sex ?? null}
          onChange={(sex) => onChange({ sex: sex as PersonValue['sex'] })}
          error={errors?.sex}
        >
          <Group gap="md" h={36}>
            <Radio id={`${idPrefix}.sex`} value="male" label={t('kit.person.male')} />
            <Radio value="female" label={t('kit.person.female')} />
          </Group>
        </Radio.Group>
      </Group>
    </>
  );
}

/** The fourth digit of the id says the sex; what somebody chose already stays. */
function sexProposedBy(
  { personalId = '' }: Partial<PersonValue>,
  { sex }: PersonValue,
): Pick<Partial<PersonValue>, 'sex'> {
  const id = parsePersonalId(personalId.replace(/\s+/g, ''));
  return id.ok && !sex ? { sex: id.value.sex } : {};
}

/** Digits of the id against what is declared: warnings only, the card decides. */
function usePersonWarnings(value: PersonValue): PersonFault {
  const { t } = useTranslation();
  const { personalId, birthDate, sex } = value;
  if (personalId === '') return {};
  if (!isPersonalId(personalId.replace(/\s+/g, ''))) {
    const count = personalId.replace(/\D/g, '').length;
    return { personalId: t('kit.person.idLength', { count }) };
  }
  const sentences = {
    birthYear: () => t('kit.person.idYear', { year: birthDate && yearOf(birthDate) }),
    sex: () => t('kit.person.idSex'),
    province: () => t('kit.person.idProvince'),
  };
  const [first] = crossCheckPersonalId(personalId, { birthDate, sex });
  return first ? { personalId: sentences[first]() } : {};
}
