import { stageDueAt, type StageRule } from '@motcua/dossier-domain';
import {
  CalendarYearMissing,
  type LocalDate,
  workingMinutesBetween,
  workingMinutesLeft,
} from '@motcua/shared-time';
import { officeClock } from '../../ui/office-clock';
import { useWorkTime } from './work-calendar';

interface Promised {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
}

/**
 * How many working minutes are left until an appointment, negative once it is overdue, by the
 * server's calendar; undefined while that is not known.
 */
export function useMinutesLeft(): (promised: Promised) => number | undefined {
  const calendar = useWorkTime()?.calendar;
  return ({ dueAt, dueOn }) => {
    if (!calendar || !dueAt || !dueOn) return undefined;
    const promise = { dueAt: new Date(dueAt), dueOn: dueOn as LocalDate };
    return whileKnown(() => workingMinutesLeft(officeClock.now(), promise, calendar));
  };
}

interface Received {
  readonly status: string;
  readonly procedureCode: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
}

const untilAsked: readonly string[] = ['received', 'inProcess'];

/**
 * How many working minutes are left to ask for what is missing (Decree 61/2018 Art. 19(4));
 * undefined where that time is over, has not begun, or has no limit.
 */
export function useSupplementMinutes(): (dossier: Received) => number | undefined {
  const time = useWorkTime();
  return ({ status, procedureCode, receivedAt, dueAt }) => {
    if (!time || !receivedAt || !untilAsked.includes(status)) return undefined;
    const { calendar, supplementRules } = time;
    const rule =
      supplementRules.find((each) => each.procedureCode === procedureCode) ??
      supplementRules.find((each) => each.procedureCode === null);
    if (!rule) return undefined;
    const now = officeClock.now();
    return whileKnown(() => {
      const until = stageDueAt('supplementRequest', new Date(receivedAt), {
        rules: { supplementRequest: rule as StageRule },
        appointmentDueAt: dueAt ? new Date(dueAt) : null,
        calendar,
      });
      return until && now <= until ? workingMinutesBetween(now, until, calendar) : undefined;
    });
  };
}

/** A year whose holidays nobody has entered yet leaves the time unsaid. */
function whileKnown(reckon: () => number | undefined): number | undefined {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined;
    throw error;
  }
}
