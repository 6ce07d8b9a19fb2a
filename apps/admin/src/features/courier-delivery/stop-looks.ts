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

/** Collected already and on its way to the agency: in the courier's hands, but no stop any more. */
export const isCarried = ({ kind, status }: RoundStop): boolean =>
  kind !== 'delivery' && status !== 'toCollect' && status !== 'attemptFailed';

/** The envelope of a result is fetched at its office, or brought back there: nobody waits at the door. */
export const isAtOffice = ({ kind, status }: Pick<RoundStop, 'kind' | 'status'>): boolean =>
  kind === 'delivery' && (status === 'toCollect' || status === 'returning');

/** What the courier does at the stop: fetch, deliver, try again, or bring back. */
export function stopLookOf({ kind, status }: RoundStop) {
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
