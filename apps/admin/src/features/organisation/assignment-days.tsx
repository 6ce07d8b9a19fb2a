import { Group, Text } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import type { StaffDetail } from './get-staff';

export interface ChosenDays {
  from: LocalDate | undefined;
  to: LocalDate | undefined;
}

interface AssignmentDaysProps {
  employer: StaffDetail['employer'];
  chosen: ChosenDays;
  onChange: (chosen: ChosenDays) => void;
  faults: Readonly<Record<string, string>>;
  /** Where the server finds the last day in what is sent, such as `assignment.validTo`. */
  lastDay?: string;
}

/** From when to when somebody works in a unit; the Post's people better until a day that is known. */
export function AssignmentDays(props: AssignmentDaysProps) {
  const { employer, chosen, onChange, faults, lastDay = 'validTo' } = props;
  const { t } = useTranslation();
  return (
    <>
      <Group align="flex-start" gap="md">
        <LocalDateInput
          id="validFrom"
          label={t('organisation.staff.from')}
          value={chosen.from}
          onChange={(from) => onChange({ ...chosen, from })}
          min={officeDay(officeClock.now())}
          error={faults.validFrom}
        />
        <LocalDateInput
          id={lastDay}
          label={`${t('organisation.staff.to')} ${t('common.optional')}`}
          value={chosen.to}
          onChange={(to) => onChange({ ...chosen, to })}
          min={chosen.from}
          error={faults[lastDay]}
        />
      </Group>
      {employer === 'post' && !chosen.to && (
        <Text size="xs" c="dimmed">
          {t('organisation.staff.endAdvice')}
        </Text>
      )}
    </>
  );
}
