import { Group, Text, TextInput } from '@mantine/core';
import { hasLostMarks, normalisePhone, type CitizenCard } from '@motcua/shared-identifiers';
import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import type { PersonValue } from '../../ui/person-value';
import { useCard } from '../../ui/use-card';
import { AuthorisationFields } from './authorisation-fields';
import type { SubmitterValue } from './intake-values';
import type { IntakeSheet } from './intake-sheet';

type SubmitterText = Exclude<keyof SubmitterValue, 'authorisation'>;

const normalised: Partial<Record<SubmitterText, (text: string) => string>> = {
  phone: normalisePhone,
  personalId: (text) => text.replace(/\s+/g, ''),
};

/** Who brings the dossier for its owner, and the paper that lets them. */
export function SubmitterFields(sheet: IntakeSheet) {
  const { form, change, errors } = sheet;
  const { t } = useTranslation();
  const { submitter } = form;
  const card = useSubmitterCard(sheet);
  const set = (patch: Partial<SubmitterValue>) => change({ submitter: { ...submitter, ...patch } });
  const field = (name: SubmitterText, width: number) => (
    <TextInput
      key={name}
      id={`submitter.${name}`}
      label={t(`intake.submitter.${name}`)}
      flex={`1 1 ${width}px`}
      autoComplete="off"
      spellCheck={false}
      value={submitter[name]}
      error={errors[`submitter.${name}`]}
      description={
        name === 'fullName' &&
        card.hasLostName && (
          <Text span size="xs" c="var(--warn)">
            {t('kit.person.nameMarks')}
          </Text>
        )
      }
      onPaste={name === 'personalId' ? card.onPaste : undefined}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      onBlur={() => {
        const text = submitter[name].normalize('NFC').trim();
        const next = normalised[name]?.(text) ?? text;
        if (next !== submitter[name]) set({ [name]: next });
      }}
    />
  );
  return (
    <>
      <Group gap="sm" align="flex-start" mt="sm">
        {field('fullName', 220)}
        {field('relation', 140)}
        {field('personalId', 160)}
        {field('phone', 140)}
        {field('authority', 240)}
      </Group>
      <AuthorisationFields {...sheet} />
    </>
  );
}

/** The card of whoever stands there: it must never write over the owner, who may be at home. */
function useSubmitterCard({ form, change }: IntakeSheet) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { applicant, submitter } = form;
  const [nameFromCard, setNameFromCard] = useState<string>();
  const read = useCard(
    ({ personalId, fullName }) => {
      change({ submitter: { ...submitter, personalId, fullName } });
      setNameFromCard(fullName);
      say(t('kit.person.cardRead', { name: fullName }));
      document.getElementById('submitter.relation')?.focus();
    },
    (card) => isOfSubmitter(card, applicant),
  );
  return {
    hasLostName: submitter.fullName === nameFromCard && hasLostMarks(submitter.fullName),
    onPaste: (event: ClipboardEvent) => {
      if (read(event.clipboardData.getData('text'))) event.preventDefault();
    },
  };
}

/** Where the clerk is decides; elsewhere on the page, whoever is not identified yet. */
export function isOfSubmitter(card: CitizenCard, owner: PersonValue): boolean {
  const place = document.activeElement?.id ?? '';
  if (place.startsWith('submitter.')) return true;
  if (owner.kind === 'organisation') return place !== 'applicant.representative';
  if (place === 'applicant.personalId') return false;
  const ownersId = owner.personalId.replace(/\s+/g, '');
  return ownersId !== '' && ownersId !== card.personalId;
}
