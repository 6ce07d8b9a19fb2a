import { stageDueAt, usualStageRules } from '@motcua/dossier-domain';
import { whileKnown, workingMinutesBetween } from '@motcua/shared-time';
import { useWorkTime } from '../../app/work/work-calendar';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import type { Custody, Dossier } from './get-dossier';

type Step = Custody['steps'][number];

/** Bags travel and citizens come when they come: only an office confirms within a term. */
const confirming: readonly string[] = ['unit', 'staff'];

/** How long the paper has lain where it is, and whether its receipt should have been confirmed. */
export function useCustodyTime({ competentUnit }: Dossier) {
  const time = useWorkTime();
  const { duration } = useFormats();
  const calendarOf = ({ unitId }: Step['holder']) =>
    time?.calendarOf({ id: unitId ?? competentUnit.id });
  return {
    /** Working time since an instant; undefined while the calendar is not known. */
    heldFor: ({ holder }: Custody, since: string): string | undefined => {
      const calendar = holder && holder.kind !== 'citizen' ? calendarOf(holder) : undefined;
      if (!calendar) return undefined;
      const minutes = whileKnown(() =>
        workingMinutesBetween(new Date(since), officeClock.now(), calendar),
      );
      return minutes ? duration(minutes) : undefined;
    },
    /** Handed over on the day, after the cut-off on the next morning, as a transfer is. */
    isLate: ({ holder, givenAt, confirmedAt, voidedAt }: Step): boolean => {
      const calendar = calendarOf(holder);
      if (!calendar || confirmedAt || voidedAt || !confirming.includes(holder.kind)) return false;
      const due = whileKnown(() =>
        stageDueAt('transfer', new Date(givenAt), {
          rules: usualStageRules,
          appointmentDueAt: null,
          calendar,
        }),
      );
      return due ? due < officeClock.now() : false;
    },
  };
}
