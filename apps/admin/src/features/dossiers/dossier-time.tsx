import { isPaused, type DossierStatus } from '@motcua/dossier-domain';
import { TimeBadge } from '../../ui/time-badge';
import type { TimeState } from '../../ui/status-looks';

interface DossierTimeProps {
  status: DossierStatus;
  timeliness: string | null;
  workingDaysOverdue?: number | null;
  minutesLeft?: number;
  isSigned?: boolean;
}

/** How the dossier stands against its appointment, or its applicant against the deadline to supplement. */
export function DossierTime({ status, timeliness, ...amounts }: DossierTimeProps) {
  const { workingDaysOverdue, minutesLeft, isSigned } = amounts;
  if (isPaused(status) && timeliness !== 'supplementExpired') return <TimeBadge state="paused" />;
  if (timeliness === null) return null;
  return (
    <TimeBadge
      state={timeliness as TimeState}
      daysOverdue={workingDaysOverdue}
      minutesLeft={minutesLeft}
      isSigned={isSigned}
    />
  );
}
