import { systemClock } from '@motcua/shared-time';
import { onlineManager } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';

/** When the connection went away, as long as it is away. */
export function useOfflineSince(): Date | undefined {
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const [since, setSince] = useState<Date>();
  useEffect(
    () =>
      onlineManager.subscribe((isOnline) => {
        setSince(isOnline ? undefined : systemClock.now());
        if (isOnline) say(t('shell.online'));
        else warn(t('problem.unreachable'));
      }),
    [say, warn, t],
  );
  return since;
}
