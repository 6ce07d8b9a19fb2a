import { useTranslation } from 'react-i18next';
import { LookBadge } from './status-badge';
import { timeLooks, type TimeState } from './status-looks';
import { useFormats } from './use-formats';

interface TimeBadgeProps {
  state: TimeState;
  /** Working minutes until the appointment, for `inTerm` and `dueSoon`. */
  minutesLeft?: number | null;
  /** Working days past the appointment, for `overdue` and `late`. */
  daysOverdue?: number | null;
}

/** How a dossier stands against its appointment; the number is in the words. */
export function TimeBadge({ state, minutesLeft, daysOverdue }: TimeBadgeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = () => {
    if (state === 'overdue' && daysOverdue) {
      const amount = t('dossier.time.workingDays', { count: daysOverdue });
      return t('dossier.time.overdueBy', { amount });
    }
    const isRunning = state === 'inTerm' || state === 'dueSoon';
    if (isRunning && typeof minutesLeft === 'number')
      return t('dossier.time.left', { amount: formats.duration(roughly(minutesLeft)) });
    return t(`dossier.time.${state}`);
  };
  return <LookBadge look={timeLooks[state]} label={words()} />;
}

/** Minutes matter in the last hour, hours in the last days, then whole days. */
function roughly(minutes: number): number {
  const step = minutes < 60 ? 1 : minutes < 3 * 480 ? 60 : 480;
  return Math.floor(minutes / step) * step;
}
