import { formatDayAndMonth, weekdayName, type Language } from './formats';
import { addDays, dayOfWeek, type LocalDate } from './local-date';
import type { SkippedDay, SkippedDayKind } from './skipped-days';

const reasons: Record<Exclude<SkippedDayKind, 'weeklyRest'>, Record<Language, string>> = {
  holiday: { vi: 'nghỉ lễ', en: 'holiday' },
  compensatory: { vi: 'nghỉ bù', en: 'day off in lieu' },
  swapOff: { vi: 'nghỉ hoán đổi', en: 'swapped day off' },
  closure: { vi: 'đóng cửa', en: 'closed' },
};

/** Weekly days of rest named once, then the special days, neighbours of one kind as a span. */
export function skippedText(skipped: readonly SkippedDay[], language: Language): string {
  const special = spansOf(skipped.filter(({ kind }) => kind !== 'weeklyRest'));
  return [
    ...weeklyRests(skipped, language),
    ...special.map((span) => spanText(span, language)),
  ].join(', ');
}

function weeklyRests(skipped: readonly SkippedDay[], language: Language): string[] {
  const rests = skipped.filter(({ kind }) => kind === 'weeklyRest').map(({ day }) => day);
  const weekdays = [...new Set(rests.map(dayOfWeek))].sort((a, b) => a - b);
  return weekdays.map((weekday) =>
    nameOfRest(
      rests.filter((day) => dayOfWeek(day) === weekday),
      language,
    ),
  );
}

function nameOfRest(days: readonly LocalDate[], language: Language): string {
  const name = days[0] ? weekdayName(days[0], language) : '';
  return language === 'en' && days.length > 1 ? `${name}s` : name;
}

interface Span {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly kind: SkippedDayKind;
}

function spansOf(days: readonly SkippedDay[]): Span[] {
  const spans: Span[] = [];
  for (const { day, kind } of days) {
    const open = spans.at(-1);
    if (open?.kind === kind && addDays(open.last, 1) === day) {
      spans[spans.length - 1] = { ...open, last: day };
    } else {
      spans.push({ first: day, last: day, kind });
    }
  }
  return spans;
}

function spanText({ first, last, kind }: Span, language: Language): string {
  const reason = kind === 'weeklyRest' ? '' : ` (${reasons[kind][language]})`;
  const from = formatDayAndMonth(first, language);
  if (first === last) return `${from}${reason}`;
  return `${from}–${formatDayAndMonth(last, language)}${reason}`;
}
