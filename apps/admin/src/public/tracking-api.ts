export interface Tracking {
  code: string;
  procedureName: string;
  status: string;
  competentUnitName: string;
  /** ISO 8601 instants. */
  receivedAt: string | null;
  dueAt: string | null;
  /** Why the date, in the language asked for. */
  explanation: string | null;
  isLate: boolean;
  supplement: { deadline: string; papers: { shortName: string; howToFix: string | null }[] } | null;
  steps: { status: string; at: string }[];
  collection: {
    method: 'counter' | 'post' | 'online';
    place: string | null;
    address: string | null;
    feeDue: number;
  };
  consignment: {
    number: string;
    status: string;
    attempts: number;
    nextAttemptOn: string | null;
  } | null;
  mayRate: boolean;
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

export async function track({ code, secret }: Pair, language: string): Promise<Found> {
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

export interface Rating extends Pair {
  score: Score;
  reasons: string[];
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
