import { Group, Radio, Stack, Text, TextInput, type TextInputProps } from '@mantine/core';
import {
  crossCheckPersonalId,
  hasLostMarks,
  isPersonalId,
  isPhone,
  isTaxNumber,
  normalisePhone,
  normaliseTaxNumber,
  parsePersonalId,
  type CitizenCard,
} from '@motcua/shared-identifiers';
import { officeDay, yearOf } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from './announcer';
import { officeClock } from './office-clock';
import { LocalDateInput } from './local-date-input';
import { patchFromCard, type PersonFault, type PersonValue } from './person-value';
import { useCard } from './use-card';

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

type TextFieldName = Exclude<keyof PersonValue, 'kind' | 'birthDate' | 'sex'>;

interface TextPartProps
  extends PersonFieldsProps, Pick<TextInputProps, 'w' | 'inputMode' | 'onPaste'> {
  name: TextFieldName;
  /** Shown under the field when it was left; never while typing. */
  warning?: string;
  /** Applied when the field is left. */
  normalise?: (text: string) => string;
  grows?: boolean;
}

function TextPart(props: TextPartProps) {
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

function PersonPart(props: PersonFieldsProps) {
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
        <TextPart
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
        <TextPart
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
      <TextPart
        {...props}
        name="taxNumber"
        w={180}
        normalise={normaliseTaxNumber}
        warning={isTaxNumber(normaliseTaxNumber(taxNumber)) ? undefined : t('kit.person.taxWrong')}
      />
      <TextPart {...props} name="organisationName" grows />
      <TextPart
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
      <TextPart
        {...props}
        name="phone"
        w={160}
        inputMode="tel"
        normalise={normalisePhone}
        warning={isRight ? undefined : t('kit.person.phoneWrong')}
      />
      <TextPart {...props} name="address" grows />
      <TextPart {...props} name="email" w={220} inputMode="email" />
    </Group>
  );
}
