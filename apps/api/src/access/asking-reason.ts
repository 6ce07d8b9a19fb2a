import { ProblemError, refusedField } from '../platform/problem/problem-error';
import type { Actor } from './actor';
import { seesEverythingWithReason } from './visible-dossiers';

/**
 * For readings that found nothing: whoever may read everything with a reason and gave none is asked
 * for it, the same whether there is such a dossier or not. Everybody else learns no more than 404.
 */
export function askingReason(actor: Actor, reason: string | undefined): (error: unknown) => never {
  return (error) => {
    const found = !(error instanceof ProblemError) || error.type !== 'notFound';
    if (found || reason !== undefined || !seesEverythingWithReason(actor)) throw error;
    throw refusedField(['reason'], 'reasonNeeded');
  };
}
