import { addDays, addMonths, officeDay, yearOf, type LocalDate } from '@motcua/shared-time';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyNotes } from '../../ui/keys';
import { officeClock } from '../../ui/office-clock';
import { isAtWork } from '../../ui/use-row-keys';

const moves: Readonly<Record<string, (day: LocalDate) => LocalDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** One day of the year takes part in Tab, today first; arrows go by days, PgUp and PgDn by months. */
export function useDayKeys(year: number) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const today = officeDay(officeClock.now());
  const first = yearOf(today) === year ? today : (`${year}-01-01` as LocalDate);
  const [chosen, setChosen] = useState<LocalDate>();
  const current = chosen && yearOf(chosen) === year ? chosen : first;
  useKeyNotes([
    { keys: 'Left Right Up Down', label: t('organisation.calendar.key.day') },
    { keys: 'PgUp PgDn', label: t('organisation.calendar.key.month') },
  ]);
  const cellOf = (day: LocalDate) =>
    frame.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  // The page stays at its top, where what is amiss is said; the first key goes to the day.
  useEffect(() => {
    if (!isAtWork())
      frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.code];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = move(current);
    if (yearOf(next) !== year) return;
    event.preventDefault();
    setChosen(next);
    cellOf(next)?.focus();
  };
  return { frame, onKeyDown, current };
}
