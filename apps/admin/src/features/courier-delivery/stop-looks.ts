import {
  IconPackageImport,
  IconRefresh,
  IconTruckDelivery,
  IconTruckReturn,
} from '@tabler/icons-react';
import type { RoundStop } from './get-round';

type StopWord = 'collect' | 'deliver' | 'again' | 'return';

const icons = {
  collect: IconPackageImport,
  deliver: IconTruckDelivery,
  again: IconRefresh,
  return: IconTruckReturn,
} as const;

/** What the courier does at the stop: fetch, deliver, deliver again, or bring back. */
export function stopLookOf({ kind, status }: Pick<RoundStop, 'kind' | 'status'>) {
  const word: StopWord =
    status === 'returning'
      ? 'return'
      : status === 'attemptFailed'
        ? 'again'
        : status === 'toCollect' || kind !== 'delivery'
          ? 'collect'
          : 'deliver';
  return { word, icon: icons[word] };
}
