import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roughly } from './rough-minutes';
import { LookBadge } from './status-badge';
import { timeLooks, type TimeState } from './status-looks';
import { useFormats } from './use-formats';

interface TimeBadgeProps {
  state: TimeState;
  /** Working minutes until the appointment, negative once it is overdue. */
  minutesLeft?: number | null;
  /** Working days past the appointment, said where the minutes are not known. */
  daysOverdue?: number | null;
  /** Stands in a column that says what it counts: only the time itself, with its sign. */
  isSigned?: boolean;
}

/** How a dossier stands against its appointment; the number is in the words. */
export function TimeBadge({ state, minutesLeft, daysOverdue, isSigned }: TimeBadgeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const stateWords = t(`dossier.time.${state}`);
  const amount = amountOf(state, minutesLeft);
  const overdueBy = () =>
    amount === undefined
      ? t('dossier.time.workingDays', { count: daysOverdue ?? 0 })
      : formats.duration(Math.abs(amount));
  const badge = (label: string) => <LookBadge look={timeLooks[state]} label={label} />;
  if (isSigned && amount !== undefined)
    return (
      <span title={`${stateWords}: ${formats.duration(amount)}`}>
        {badge(formats.briefDuration(amount))}
        <VisuallyHidden>{stateWords}</VisuallyHidden>
      </span>
    );
  if (state === 'overdue' && (amount !== undefined || daysOverdue))
    return badge(t('dossier.time.overdueBy', { amount: overdueBy() }));
  if (amount === undefined) return badge(stateWords);
  return badge(t('dossier.time.left', { amount: formats.duration(amount) }));
}

/** The time of a term that runs; none where it stands still, has ended, or is not a minute over. */
function amountOf(state: TimeState, minutes: number | null | undefined): number | undefined {
  if (typeof minutes !== 'number') return undefined;
  if (state === 'inTerm' || state === 'dueSoon') return roughly(minutes);
  return state === 'overdue' && minutes < 0 ? roughly(minutes) : undefined;
}
