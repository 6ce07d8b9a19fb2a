import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import classes from './organisation.module.css';

type WorkingSession = components['schemas']['WorkingSessionResponse'];

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Weekdays with the same hours in a row stand on one line: Monday to Friday. */
function runsOf(sessions: readonly WorkingSession[]) {
  const hoursOf = (weekday: number) =>
    sessions
      .filter((session) => session.weekday === weekday)
      .map(({ from, to }) => `${from}–${to}`)
      .join(', ');
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const weekday of weekdays) {
    const hours = hoursOf(weekday);
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  return runs;
}

export function OfficeHours({ sessions }: { sessions: readonly WorkingSession[] }) {
  const { t } = useTranslation();
  const day = (weekday: number) => t(`organisation.weekday.${weekday}`);
  return (
    <ul className={classes.hours}>
      {runsOf(sessions).map(({ first, last, hours }) => (
        <li key={first}>
          {first === last ? day(first) : `${day(first)} – ${day(last)}`}:{' '}
          <strong>{hours || t('organisation.closed')}</strong>
        </li>
      ))}
    </ul>
  );
}
