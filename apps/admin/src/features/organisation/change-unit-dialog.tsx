import { Alert, Group, Stack, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import type { UnitDetail } from './get-unit';

type Change = components['schemas']['ChangeUnitRequest'];
type Texts = Record<'name' | 'shortName' | 'address' | 'phone', string>;

const fields = ['name', 'shortName', 'address', 'phone'] as const;

/** What the unit is called on the day the change begins; before its first name, that one. */
function wordsOn({ periods }: UnitDetail, day: LocalDate): Texts {
  const period = periods.findLast(({ validFrom }) => validFrom <= day) ?? periods[0];
  const { name = '', shortName = '', address, phone } = period ?? {};
  return { name, shortName, address: address ?? '', phone: phone ?? '' };
}

const trimmed = (text: string) => text.normalize('NFC').trim();

/** Only what differs is sent: what was not touched keeps its own changes to come. */
function changeOf(typed: Partial<Texts>, before: Texts): Partial<Texts> {
  const changed = fields.filter(
    (field) => trimmed(typed[field] ?? before[field]) !== before[field],
  );
  return Object.fromEntries(changed.map((field) => [field, trimmed(typed[field] ?? '')]));
}

function useChangeUnit(unitId: string, onDone: () => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  return useCommand({
    send: (body: Change, header) =>
      read(api.PATCH('/api/v1/units/{id}', { params: { path: { id: unitId }, header }, body })),
    changes: [['units']],
    onDone: () => {
      say(t('organisation.change.done'));
      onDone();
    },
  });
}

/** A new name, address or telephone from a day on; until then the unit reads as before. */
export function ChangeUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const today = officeDay(officeClock.now());
  const first = unit.validFrom > today ? (unit.validFrom as LocalDate) : today;
  const [validFrom, setValidFrom] = useState<LocalDate | undefined>(first);
  const [typed, setTyped] = useState<Partial<Texts>>({});
  const command = useChangeUnit(unit.id, onClose);
  const faults = fieldMessages(command.error);
  const before = wordsOn(unit, validFrom ?? first);
  const change = changeOf(typed, before);
  const text = (field: keyof Texts, maxLength: number) => ({
    id: field,
    maxLength,
    autoComplete: 'off',
    value: typed[field] ?? before[field],
    error: faults[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((all) => ({ ...all, [field]: value })),
  });
  const lack = () => {
    if (!validFrom || change.name === '' || change.shortName === '')
      return t('organisation.change.lacks');
    return Object.keys(change).length > 0 ? undefined : t('organisation.change.unchanged');
  };
  const save = () => {
    const { address, phone, ...names } = change;
    command.run(
      {
        ...names,
        ...(address === undefined ? {} : { address: address || null }),
        ...(phone === undefined ? {} : { phone: phone || null }),
        validFrom,
      },
      `"${unit.version}"`,
    );
  };
  return (
    <Dialog title={t('organisation.change.of', { name: unit.name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <LocalDateInput
          id="validFrom"
          w={220}
          label={t('organisation.change.from')}
          min={first}
          value={validFrom}
          onChange={setValidFrom}
          error={faults.validFrom}
        />
        <TextInput data-autofocus label={t('organisation.name')} {...text('name', 200)} />
        <Group align="flex-start" gap="md" grow>
          <TextInput label={t('organisation.shortName')} {...text('shortName', 60)} />
          <TextInput
            label={`${t('organisation.phone')} ${t('common.optional')}`}
            {...text('phone', 30)}
          />
        </Group>
        <TextInput
          label={`${t('organisation.address')} ${t('common.optional')}`}
          {...text('address', 300)}
        />
        {validFrom && change.name && (
          <Alert color="info" variant="outline">
            {t(
              unit.periods.some((period) => period.validFrom === validFrom)
                ? 'organisation.change.corrects'
                : 'organisation.change.leadsTo',
              { before: before.name, name: change.name, day: date(validFrom) },
            )}
          </Alert>
        )}
        <DialogActs
          label={t('organisation.change.save')}
          isPending={command.isPending}
          blockedBecause={lack()}
          onRun={save}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
