import { systemClock } from '@motcua/shared-time';
import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { api } from '../api';
import { reachability } from '../reachability';

const askAgainMs = 5000;

/** When the connection went away, as long as it is away. */
export function useOfflineSince(): Date | undefined {
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const queries = useQueryClient();
  const [unpluggedAt, setUnpluggedAt] = useState<Date>();
  useEffect(
    () =>
      onlineManager.subscribe((isOnline) =>
        setUnpluggedAt(isOnline ? undefined : systemClock.now()),
      ),
    [],
  );
  const unreachableSince = useSyncExternalStore(reachability.subscribe, reachability.current);
  useEffect(() => {
    if (!unreachableSince) return undefined;
    // Nobody may be doing anything that would find out that the server is back.
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      const signal = AbortSignal.timeout(askAgainMs);
      await api.GET('/api/v1/health', { signal }).catch(() => undefined);
      isAsking = false;
    };
    const timer = setInterval(() => void ask(), askAgainMs);
    return () => clearInterval(timer);
  }, [unreachableSince]);
  const since = unpluggedAt ?? unreachableSince;
  const isOffline = since !== undefined;
  const wasOffline = useRef(false);
  useEffect(() => {
    if (isOffline === wasOffline.current) return;
    wasOffline.current = isOffline;
    if (isOffline) return warn(t('problem.unreachable'));
    say(t('shell.online'));
    // What could not be read meanwhile is read now; nobody has to press «Thử lại» for it.
    const isUnread = ({ state }: { state: { error: unknown } }) => state.error instanceof TypeError;
    void queries.refetchQueries({ type: 'active', predicate: isUnread });
  }, [isOffline, say, warn, t, queries]);
  return since;
}
