import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import {
  addDays,
  instantAt,
  localDate,
  localTime,
  officeDay,
  officeTime,
  type LocalDate,
} from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import type { ActRequest } from './act-on-dossier';
import { DocumentList } from './document-list';
import { DocumentUpload } from './document-upload';
import type { Dossier } from './get-dossier';

interface ActFieldsProps {
  dossier: Dossier;
  values: Omit<ActRequest, 'action'>;
  onChange: (values: Omit<ActRequest, 'action'>) => void;
}

/** A decision is a paper with a number: without its file nothing is signed. */
export function DecisionFields({ dossier, values, onChange }: ActFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('dossiers.results')}</Text>
        <DocumentList dossier={dossier} documents={dossier.results} />
        <DocumentUpload dossierId={dossier.id} purpose="result" name={t('dossiers.results')} />
      </div>
      <TextInput
        id="decisionNo"
        label={`${t('dossiers.decisionNo')} ${t('common.optional')}`}
        w={380}
        autoComplete="off"
        value={values.decisionNo ?? ''}
        onChange={(event) =>
          onChange({ ...values, decisionNo: event.currentTarget.value || undefined })
        }
      />
    </Stack>
  );
}

const hours = ['08:00', '09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '16:30'];
const usualHour = '16:30';

/** The new date lies after the promised one; the hour is one at which the counter is open. */
export function ReappointFields({ dossier, values, onChange }: ActFieldsProps) {
  const { t } = useTranslation();
  const { dueOn } = dossier;
  const kept = values.newDueAt ? new Date(values.newDueAt) : undefined;
  const [day, setDay] = useState<LocalDate | undefined>(kept && officeDay(kept));
  const [hour, setHour] = useState<string>(kept ? officeTime(kept) : usualHour);
  const today = officeDay(officeClock.now());
  const earliest = addDays(dueOn && dueOn > today ? localDate(dueOn) : today, 1);
  const change = (nextDay: LocalDate | undefined, nextHour: string) => {
    setDay(nextDay);
    setHour(nextHour);
    const newDueAt = nextDay && instantAt(nextDay, localTime(nextHour)).toISOString();
    onChange({ ...values, newDueAt });
  };
  return (
    <Group gap="sm" align="flex-start">
      <LocalDateInput
        id="newDueAt"
        label={t('dossiers.newDate')}
        w={180}
        min={earliest}
        value={day}
        onChange={(next) => change(next, hour)}
      />
      <Select
        label={t('dossiers.newHour')}
        w={120}
        data={hours}
        allowDeselect={false}
        value={hour}
        onChange={(next) => change(day, next ?? usualHour)}
      />
    </Group>
  );
}

export function ArrivalFields({ values, onChange }: ActFieldsProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      id="shelf"
      data-autofocus
      label={`${t('dossiers.shelfLabel')} ${t('common.optional')}`}
      placeholder="B-12"
      w={200}
      maxLength={20}
      autoComplete="off"
      value={values.shelf ?? ''}
      onChange={(event) => onChange({ ...values, shelf: event.currentTarget.value || undefined })}
    />
  );
}
