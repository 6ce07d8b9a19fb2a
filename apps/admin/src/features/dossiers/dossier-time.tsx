import { isPaused, type DossierStatus } from '@motcua/dossier-domain';
import { TimeBadge } from '../../ui/time-badge';
import type { TimeState } from '../../ui/status-looks';

interface DossierTimeProps {
  status: DossierStatus;
  timeliness: string | null;
  workingDaysOverdue?: number;
}

/** How the dossier stands against its appointment; nothing before there is one. */
export function DossierTime({ status, timeliness, workingDaysOverdue }: DossierTimeProps) {
  if (isPaused(status)) return <TimeBadge state="paused" />;
  if (timeliness === null) return null;
  return <TimeBadge state={timeliness as TimeState} daysOverdue={workingDaysOverdue} />;
}
