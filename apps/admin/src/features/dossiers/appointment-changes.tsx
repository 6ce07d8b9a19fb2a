import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { ClockReport } from './get-clock';

/** Both dates of every change, and why: nobody re-dates in silence. */
export function AppointmentChanges({ clock: { changes } }: { clock: ClockReport }) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  if (changes.length === 0) return null;
  return (
    <Section title={t('dossiers.dateChanges')}>
      <List>
        {changes.map(({ at, cause, oldDueOn, newDueOn, reason }) => (
          <List.Item key={at}>
            {t('dossiers.changedDate', { old: date(oldDueOn), next: date(newDueOn) })}:{' '}
            {t(`dossiers.changeCause.${cause}`)}
            {reason && `, ${reason}`} ({dateTime(at)})
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
