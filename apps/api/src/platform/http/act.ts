import { createHash } from 'node:crypto';
import type { JournalActor } from '../journal/journal';

export interface IdempotencyRequest {
  readonly key: string;
  readonly route: string;
  readonly requestHash: Buffer;
  readonly status: number;
}

/** One request to change something: who asks, and how a repetition of it is recognised. */
export interface Act {
  readonly journalActor: JournalActor;
  readonly idempotency?: IdempotencyRequest;
}

/** The same key with another content is another request. */
export function actWithContent(act: Act, content: readonly unknown[]): Act {
  if (!act.idempotency) return act;
  const requestHash = createHash('sha256')
    .update(act.idempotency.requestHash)
    .update(JSON.stringify(content))
    .digest();
  return { ...act, idempotency: { ...act.idempotency, requestHash } };
}

export const systemAct: Act = {
  journalActor: {
    id: '00000000-0000-7000-8000-000000000001',
    kind: 'system',
    name: 'Motcua',
  },
};

export const publicAct: Act = {
  journalActor: { id: '00000000-0000-7000-8000-000000000002', kind: 'public', name: 'public' },
};
