import type { Language } from './words';

export interface Tracking {
  code: string;
  procedureName: string;
  status: string;
  competentUnit: string;
  appointment: { dueAt: string; dueOn: string; sentence: Record<Language, string> } | null;
  /** By the clock of the office, not of this phone. */
  isLate: boolean;
  /** What the citizen has to bring, by short names. */
  supplement: { deadline: string; papers: string[] } | null;
  /** Instants in ISO 8601. */
  steps: { step: string; at: string }[];
  /** What the office wrote about this dossier, newest first. */
  messages: { at: string; text: string }[];
  collection: {
    method: 'counter' | 'post' | 'online';
    unit: string;
    unitAddress: string | null;
    unitPhone: string | null;
    isHere: boolean;
    feeDue: number;
  };
  delivery: { number: string; attempts: number; nextAttemptOn: string | null } | null;
  canRate: boolean;
  rated: boolean;
}

export type Score = 1 | 2 | 3;

export interface Pair {
  code: string;
  secret: string;
}

export type Found =
  | { kind: 'found'; tracking: Tracking }
  | { kind: 'notFound' | 'unreachable' | 'fault' }
  | { kind: 'tooMany'; seconds: number };

const usualWaitSeconds = 60;

export async function track({ code, secret }: Pair, language: Language): Promise<Found> {
  const address = `/api/v1/tracking/${encodeURIComponent(code)}?secret=${encodeURIComponent(secret)}`;
  try {
    const response = await fetch(address, { headers: { 'Accept-Language': language } });
    if (response.ok) return { kind: 'found', tracking: (await response.json()) as Tracking };
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after')) || usualWaitSeconds;
      return { kind: 'tooMany', seconds };
    }
    return { kind: response.status < 500 ? 'notFound' : 'fault' };
  } catch {
    return { kind: 'unreachable' };
  }
}

export type Compared =
  | {
      kind: 'compared';
      matches: boolean;
      purpose: 'component' | 'result' | 'attachment' | null;
      filedAt: string | null;
    }
  | { kind: 'notFound' | 'unreachable' | 'fault' }
  | { kind: 'tooMany'; seconds: number };

/** Asks about a hash; the file itself is never sent. */
export async function compareFile({ code, secret }: Pair, sha256: string): Promise<Compared> {
  const place = `/api/v1/tracking/${encodeURIComponent(code)}/files/${sha256}`;
  try {
    const response = await fetch(`${place}?secret=${encodeURIComponent(secret)}`);
    if (response.ok)
      return { kind: 'compared', ...((await response.json()) as object) } as Compared;
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after')) || usualWaitSeconds;
      return { kind: 'tooMany', seconds };
    }
    return { kind: response.status < 500 ? 'notFound' : 'fault' };
  } catch {
    return { kind: 'unreachable' };
  }
}

export interface Rating extends Pair {
  score: Score;
  reasons?: string[];
  comment?: string;
}

/** Sent again with the same key, a rating is counted once. */
export async function rate(rating: Rating, key: string): Promise<'sent' | 'already' | 'failed'> {
  try {
    const response = await fetch('/api/v1/ratings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(rating),
    });
    if (response.ok) return 'sent';
    return response.status === 409 ? 'already' : 'failed';
  } catch {
    return 'failed';
  }
}
