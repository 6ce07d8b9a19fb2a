import type { DossierStatus, StatusStep } from '@motcua/dossier-domain';

/** A fact of the journal that left a dossier in a status; null where it left the status alone. */
export interface StatusFact {
  readonly at: string;
  readonly type: string;
  readonly status: DossierStatus | null;
}

/**
 * When the fact of the journal `j` took effect (SQL): a payment by its proof, which reached us later;
 * everything else when it was written.
 */
export const tookEffectAt = `coalesce((j.data ->> 'provenAt')::timestamptz, j.at)`;

/** The way of a dossier from status to status, and whether its result lay at the counter then. */
export function statusStepsOf(facts: readonly StatusFact[]): StatusStep[] {
  let resultHere = false;
  return facts.flatMap(({ at, type, status }) => {
    if (status === null) return [];
    resultHere =
      type === 'dossier.resultArrived' ||
      status === 'returned' ||
      (resultHere && status === 'resultReady');
    return [{ at: new Date(at), status, resultHere }];
  });
}
