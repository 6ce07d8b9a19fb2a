import { Group, Text } from '@mantine/core';
import { isPersonalId, isTaxNumber } from '@motcua/shared-identifiers';
import { isLocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../ui/key-button';
import type { PersonValue } from '../../ui/person-value';
import { useFormats } from '../../ui/use-formats';
import { knownPersonQuery, type KnownPerson } from './get-person';

interface KnownPersonOfferProps {
  value: PersonValue;
  onChange: (patch: Partial<PersonValue>) => void;
}

/** «Dùng thông tin lần trước»: one key fills what is still empty; nothing typed is overwritten. */
export function KnownPersonOffer({ value, onChange }: KnownPersonOfferProps) {
  const { data } = useQuery(knownPersonQuery(numbersOf(value)));
  const patch = data ? missingFrom(value, data) : {};
  if (!data || Object.keys(patch).length === 0) return null;
  return <Offer known={data} onTake={() => onChange(patch)} />;
}

function Offer({ known, onTake }: { known: KnownPerson; onTake: () => void }) {
  const { t } = useTranslation();
  const { date, day, phone } = useFormats();
  const label = t('people.lastTime', { date: date(day(known.registeredAt)) });
  const told = [known.fullName, known.phone && phone(known.phone), known.address];
  return (
    <Group gap="sm" mt={4}>
      <KeyButton size="compact-md" code="F7" label={label} run={onTake} />
      <Text size="sm" c="dimmed">
        {told.filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}

function numbersOf({ kind, personalId, taxNumber }: PersonValue) {
  const id = personalId.replace(/\s+/g, '');
  if (kind === 'person') return isPersonalId(id) ? { personalId: id } : {};
  return isTaxNumber(taxNumber) ? { taxNumber } : {};
}

/** Only what is empty now: what stands there was typed or read from the card today. */
function missingFrom(value: PersonValue, known: KnownPerson): Partial<PersonValue> {
  const patch: Partial<PersonValue> = {};
  for (const field of ['phone', 'address', 'email'] as const)
    if (!value[field].trim() && known[field]) patch[field] = known[field];
  if (value.kind === 'organisation') {
    if (!value.organisationName.trim()) patch.organisationName = known.fullName;
    return patch;
  }
  if (!value.fullName.trim()) patch.fullName = known.fullName;
  if (!value.birthDate && known.birthDate && isLocalDate(known.birthDate))
    patch.birthDate = known.birthDate;
  if (!value.sex && (known.sex === 'female' || known.sex === 'male')) patch.sex = known.sex;
  return patch;
}
