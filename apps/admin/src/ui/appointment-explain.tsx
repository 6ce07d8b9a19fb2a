import { Text } from '@mantine/core';
import { addDays, dayOfWeek, formatDayAndMonth, type LocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import classes from './appointment-explain.module.css';
import { useFormats } from './use-formats';

interface SkippedDay {
  day: string;
  kind: 'holiday' | 'compensatory' | 'swapOff' | 'closure' | 'weeklyRest';
  name: string;
}

export interface AppointmentView {
  receivedAt: string;
  dueAt: string;
  dueOn: string;
  sentence: string;
  skipped: readonly SkippedDay[];
  calendarVersion?: number;
}

const weekdaysVi = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
const weekdaysEn = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** Longer spans are explained by the sentence alone. */
const longestStripDays = 45;

function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last && days.length <= longestStripDays; day = addDays(day, 1))
    days.push(day);
  return days;
}

/** The promised date, the sentence that explains it, and the strip of days with the skipped ones. */
export function AppointmentExplain({ appointment }: { appointment: AppointmentView }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const { receivedAt, dueAt, dueOn, sentence, skipped, calendarVersion } = appointment;
  const received = formats.day(receivedAt);
  const days = daysFrom(received, dueOn as LocalDate);
  return (
    <div>
      <Text className={classes.date}>{formats.longDateTime(dueAt)}</Text>
      <Text>{sentence}</Text>
      {days.length > 1 && days.length <= longestStripDays && (
        <ol className={classes.strip} aria-label={t('kit.appointment.days')}>
          {days.map((day) => {
            const rest = skipped.find((each) => each.day === day);
            const role = day === dueOn ? 'due' : day === received ? 'received' : 'counted';
            const meaning = rest
              ? rest.name || t(`kit.appointment.${rest.kind}`)
              : t(`kit.appointment.${role}`);
            const weekdays = i18n.language === 'en' ? weekdaysEn : weekdaysVi;
            return (
              <li
                key={day}
                className={classes.day}
                data-role={rest ? 'skipped' : role}
                title={meaning}
              >
                <span aria-hidden>{weekdays[dayOfWeek(day) - 1]}</span>
                <span className={classes.number} aria-hidden>
                  {formatDayAndMonth(day)}
                </span>
                <span className="visually-hidden">{`${formats.longDate(day)}: ${meaning}`}</span>
                {(rest?.name || role !== 'counted') && (
                  <span className={classes.meaning} aria-hidden>
                    {meaning}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {calendarVersion !== undefined && (
        <Text size="xs" c="dimmed">
          {t('kit.appointment.calendar', { version: calendarVersion })}
        </Text>
      )}
    </div>
  );
}
