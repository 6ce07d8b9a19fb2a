import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './calendar.module.css';
import type { CalendarDay } from './get-calendar';

/** The same days as the months, one a line, for the keyboard and for reading out. */
export function CalendarDayList({ days }: { days: readonly CalendarDay[] }) {
  const { t } = useTranslation();
  const { longDate } = useFormats();
  if (days.length === 0) return <Text>{t('organisation.calendar.noDays')}</Text>;
  return (
    <ul className={classes.days} tabIndex={0} aria-label={t('organisation.calendar.days')}>
      {days.map(({ day, kind, name, status }) => (
        <li key={day + kind}>
          <span className="code">{longDate(day)}</span>
          <Text size="xs" c="dimmed">
            {t(`organisation.calendar.kind.${kind}`)} · {name}
            {status !== 'official' && ` · ${t(`organisation.calendar.status.${status}`)}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
