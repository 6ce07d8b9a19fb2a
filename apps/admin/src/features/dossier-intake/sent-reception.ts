import type { SentStore } from '../../app/use-command';
import type { IntakeRequest } from './intake-request';

type Sent = NonNullable<ReturnType<SentStore<IntakeRequest>['read']>>;

const keyOf = (staffId: string, draftId: string) => `motcua.sent.${staffId}.${draftId}`;

/** The first act of a draft, as it was sent and with its key, on this PC until it is answered. */
export function sentReception(staffId: string, draftId: string): SentStore<IntakeRequest> {
  const key = keyOf(staffId, draftId);
  return {
    read: () => {
      try {
        return (JSON.parse(localStorage.getItem(key) ?? 'null') as Sent | null) ?? undefined;
      } catch {
        // A write cut short by a power failure: it was never sent.
        return undefined;
      }
    },
    write: (sent) => {
      try {
        localStorage.setItem(key, JSON.stringify(sent));
      } catch {
        // A full or forbidden store costs only the memory over a reload.
      }
    },
    forget: () => localStorage.removeItem(key),
  };
}
