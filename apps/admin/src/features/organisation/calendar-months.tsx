import {
  addDays,
  dayOfMonth,
  dayOfWeek,
  lengthOfMonth,
  localDate,
  officeDay,
  type LocalDate,
} from '@motcua/shared-time';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import classes from './calendar.module.css';
import type { CalendarDay, CalendarYear } from './get-calendar';
import { useDayKeys } from './use-day-keys';

const months = Array.from({ length: 12 }, (_month, index) => index + 1);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

type CalendarMonthsProps = Pick<CalendarYear, 'year' | 'days' | 'sessions'>;

/** Twelve months; a day that differs from its weekday carries a word, not only a colour. */
export function CalendarMonths({ year, days, sessions }: CalendarMonthsProps) {
  const byDay = new Map(days.map((each) => [each.day, each]));
  const workedWeekdays = new Set(sessions.map(({ weekday }) => weekday));
  const { frame, onKeyDown, current } = useDayKeys(year);
  return (
    <div className={classes.months} ref={frame} onKeyDown={onKeyDown}>
      {months.map((month) => (
        <Month key={month} {...{ year, month, byDay, workedWeekdays, current }} />
      ))}
    </div>
  );
}

interface MonthProps {
  year: number;
  month: number;
  byDay: ReadonlyMap<string, CalendarDay>;
  workedWeekdays: ReadonlySet<number>;
  /** The day that takes part in Tab. */
  current: LocalDate;
}

/** Rows of Monday to Sunday; days of the neighbouring months stay empty. */
function weeksOf(year: number, month: number): (LocalDate | undefined)[][] {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const length = lengthOfMonth(year, month);
  const before = dayOfWeek(first) - 1;
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    weekdays.map((weekday) => {
      const offset = week * 7 + weekday - 1 - before;
      return offset < 0 || offset >= length ? undefined : addDays(first, offset);
    }),
  );
}

function Month({ year, month, byDay, workedWeekdays, current }: MonthProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.month}>
      <table>
        <caption>{t('organisation.calendar.month', { month, year })}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`organisation.weekday.${weekday}`)}>
                {t(`organisation.weekdayShort.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((day, at) =>
                day ? (
                  <DayCell
                    key={day}
                    day={day}
                    special={byDay.get(day)}
                    isWorked={workedWeekdays.has(at + 1)}
                    isCurrent={day === current}
                  />
                ) : (
                  <td key={at} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayCellProps {
  day: LocalDate;
  special: CalendarDay | undefined;
  isWorked: boolean;
  isCurrent: boolean;
}

/** Going from day to day draws two cells anew, not the year. */
const DayCell = memo(function DayCell({ day, special, isWorked, isCurrent }: DayCellProps) {
  const { t } = useTranslation();
  const { longDate } = useFormats();
  const isToday = day === officeDay(officeClock.now());
  const look = special?.kind ?? (isWorked ? 'work' : 'rest');
  return (
    <td
      data-look={look}
      data-day={day}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={[
        longDate(day),
        special && t(`organisation.calendar.kind.${special.kind}`),
        special?.name,
      ]
        .filter(Boolean)
        .join(', ')}
      aria-current={isToday ? 'date' : undefined}
      title={special && `${longDate(day)}: ${special.name}`}
    >
      <span className={classes.number}>{dayOfMonth(day)}</span>
      {special && (
        <>
          <span className={classes.tag} aria-hidden>
            {t(`organisation.calendar.tag.${special.kind}`)}
          </span>
          <span className="visually-hidden">
            {t(`organisation.calendar.kind.${special.kind}`)}: {special.name}
          </span>
        </>
      )}
    </td>
  );
});
