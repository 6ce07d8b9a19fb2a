import { stageDueAt, type StageRule } from '@motcua/dossier-domain';
import {
  type LocalDate,
  whileKnown,
  workingMinutesBetween,
  workingMinutesLeft,
} from '@motcua/shared-time';
import { officeClock } from '../../ui/office-clock';
import { type CompetentUnit, useWorkTime } from './work-calendar';

interface Promised {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly competentUnit: CompetentUnit;
}

/**
 * How many working minutes are left until an appointment, negative once it is overdue, by the
 * calendar of the competent unit, whoever looks; undefined while that is not known.
 */
export function useMinutesLeft(): (promised: Promised) => number | undefined {
  const time = useWorkTime();
  return ({ dueAt, dueOn, competentUnit }) => {
    const calendar = time?.calendarOf(competentUnit);
    if (!calendar || !dueAt || !dueOn) return undefined;
    const promise = { dueAt: new Date(dueAt), dueOn: dueOn as LocalDate };
    const left = whileKnown(() => workingMinutesLeft(officeClock.now(), promise, calendar));
    return left ?? undefined;
  };
}

interface Received {
  readonly status: string;
  readonly procedureCode: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly competentUnit: CompetentUnit;
}

const untilAsked: readonly string[] = ['received', 'inProcess'];

/**
 * How many working minutes are left to ask for what is missing (Decree 61/2018 Art. 19(4));
 * undefined where that time is over, has not begun, or has no limit.
 */
export function useSupplementMinutes(): (dossier: Received) => number | undefined {
  const time = useWorkTime();
  return ({ status, procedureCode, receivedAt, dueAt, competentUnit }) => {
    if (!time || !receivedAt || !untilAsked.includes(status)) return undefined;
    const { supplementRules } = time;
    const calendar = time.calendarOf(competentUnit);
    const rule =
      supplementRules.find((each) => each.procedureCode === procedureCode) ??
      supplementRules.find((each) => each.procedureCode === null);
    if (!rule || !calendar) return undefined;
    const now = officeClock.now();
    const left = whileKnown(() => {
      const until = stageDueAt('supplementRequest', new Date(receivedAt), {
        rules: { supplementRequest: rule as StageRule },
        appointmentDueAt: dueAt ? new Date(dueAt) : null,
        calendar,
      });
      return until && now <= until ? workingMinutesBetween(now, until, calendar) : undefined;
    });
    return left ?? undefined;
  };
}
