import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { reachability } from './reachability';

const subscribeToLine = (listener: () => void): (() => void) => onlineManager.subscribe(listener);
const isLineUp = (): boolean => onlineManager.isOnline();

/** Whether nothing can be sent now: the cable is out, or the server does not answer. */
export function useIsOffline(): boolean {
  const unreachableSince = useSyncExternalStore(reachability.subscribe, reachability.current);
  const isUp = useSyncExternalStore(subscribeToLine, isLineUp);
  return !isUp || unreachableSince !== undefined;
}
