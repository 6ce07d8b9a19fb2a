import { Anchor, Group, Select, Text, TextInput } from '@mantine/core';
import { localDate, officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import type { EarlierValue } from './earlier-promise';
import type { IntakeSheet } from './intake-sheet';

const hours = ['08:00', '09:00', '10:00', '11:00', '14:00', '15:00', '16:00', '16:30'];

interface EarlierFieldsProps extends IntakeSheet {
  earlier: EarlierValue;
  computed: { dueAt: string; dueOn: string };
}

/** A day before the one the limit leads to, and why; never a later one. */
export function EarlierFields({ earlier, computed, change, errors }: EarlierFieldsProps) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const set = (patch: Partial<EarlierValue>) => change({ earlier: { ...earlier, ...patch } });
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('intake.earlier.computed', { moment: longDateTime(computed.dueAt) })}
      </Text>
      <Group gap="xs" align="flex-start" wrap="nowrap" mt={4}>
        <LocalDateInput
          id="earlierAppointment.dueAt"
          label={t('intake.earlier.day')}
          min={officeDay(officeClock.now())}
          max={localDate(computed.dueOn)}
          tooLate={t('intake.fault.notEarlier')}
          value={earlier.day}
          error={errors['earlierAppointment.dueAt']}
          onChange={(day) => set({ day })}
        />
        <Select
          label={t('intake.earlier.hour')}
          w={104}
          data={hours}
          allowDeselect={false}
          value={earlier.hour}
          onChange={(hour) => hour && set({ hour })}
        />
      </Group>
      <TextInput
        id="earlierAppointment.reason"
        mt={4}
        label={t('intake.earlier.reason')}
        autoComplete="off"
        maxLength={300}
        value={earlier.reason}
        error={errors['earlierAppointment.reason']}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Anchor component="button" type="button" onClick={() => change({ earlier: undefined })}>
        {t('intake.earlier.drop')}
      </Anchor>
    </>
  );
}
