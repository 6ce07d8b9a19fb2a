import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import type { ComparedField } from '../../ui/conflict-panel';
import { useFormats } from '../../ui/use-formats';
import { isOfUnit, type CalendarChangeForm, type DayLine } from './calendar-draft';

/** Where two texts of one change of the calendar differ; of the days, those that only one has. */
export function useComparedCalendar() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const units = useNamedUnits();
  const wordsOf = ({ day, kind, name, unitId }: DayLine): string => {
    const unit = units.find(({ id }) => id === unitId)?.shortName ?? unitId;
    const words = [t(`organisation.calendar.change.kind.${kind}`), name.trim()];
    return [day ? date(day) : '…', ...words, isOfUnit(kind) ? unit : '']
      .filter(Boolean)
      .join(' · ');
  };
  return (mine: CalendarChangeForm, theirs: CalendarChangeForm): ComparedField[] => {
    const [own, other] = [mine, theirs].map(({ lines }) => lines.map(wordsOf));
    const only = (some: string[] = [], others: string[] = []) =>
      some.filter((line) => !others.includes(line)).join('; ');
    return [
      {
        label: t('organisation.calendar.change.note'),
        mine: mine.note.trim(),
        theirs: theirs.note.trim(),
      },
      {
        label: t('organisation.calendar.change.coveredTo'),
        mine: String(mine.coveredTo),
        theirs: String(theirs.coveredTo),
      },
      {
        label: t('organisation.calendar.change.title'),
        mine: only(own, other),
        theirs: only(other, own),
      },
    ].filter((row) => row.mine !== row.theirs);
  };
}
