import { Group, Radio, Stack } from '@mantine/core';
import {
  isPhone,
  isTaxNumber,
  normalisePhone,
  normaliseTaxNumber,
} from '@motcua/shared-identifiers';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from './announcer';
import { PersonPart } from './person-part';
import { PersonTextField, type PersonFieldsProps } from './person-text-field';
import type { PersonValue } from './person-value';
import { useCard } from './use-card';

interface PersonKindChoiceProps {
  value: PersonValue['kind'];
  onChange: (kind: PersonValue['kind']) => void;
}

/** Whether a person or an organisation asks; stands where the place of the fields has room. */
export function PersonKindChoice({ value, onChange }: PersonKindChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      value={value}
      onChange={(kind) => onChange(kind as PersonValue['kind'])}
      aria-label={t('kit.person.kind')}
    >
      <Group gap="md">
        <Radio value="person" label={t('kit.person.person')} />
        <Radio value="organisation" label={t('kit.person.organisation')} />
      </Group>
    </Radio.Group>
  );
}

/** A person or an organisation; the card's text may be scanned anywhere or pasted. */
export function PersonFields(props: PersonFieldsProps) {
  return (
    <Stack gap={4}>
      {props.value.kind === 'person' ? <PersonPart {...props} /> : <OrganisationPart {...props} />}
      <ContactPart {...props} />
    </Stack>
  );
}

function OrganisationPart(props: PersonFieldsProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { taxNumber } = props.value;
  // Whose card lies there when an organisation comes: the person who stands for it.
  const readCard = useCard(({ fullName }) => {
    props.onChange({ representative: fullName });
    say(t('kit.person.cardRead', { name: fullName }));
    document.getElementById(`${props.idPrefix}.phone`)?.focus();
  }, props.isMine);
  return (
    <Group gap="sm" align="flex-start">
      <PersonTextField
        {...props}
        name="taxNumber"
        w={180}
        normalise={normaliseTaxNumber}
        warning={isTaxNumber(normaliseTaxNumber(taxNumber)) ? undefined : t('kit.person.taxWrong')}
      />
      <PersonTextField {...props} name="organisationName" grows />
      <PersonTextField
        {...props}
        name="representative"
        w={240}
        onPaste={(event) => {
          if (readCard(event.clipboardData.getData('text'))) event.preventDefault();
        }}
      />
    </Group>
  );
}

function ContactPart(props: PersonFieldsProps) {
  const { t } = useTranslation();
  const isRight = isPhone(props.value.phone);
  return (
    <Group gap="sm" align="flex-start">
      <PersonTextField
        {...props}
        name="phone"
        w={160}
        inputMode="tel"
        normalise={normalisePhone}
        warning={isRight ? undefined : t('kit.person.phoneWrong')}
      />
      <PersonTextField {...props} name="address" grows />
      <PersonTextField {...props} name="email" w={220} inputMode="email" />
    </Group>
  );
}
