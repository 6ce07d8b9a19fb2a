import { issuerOf } from '../../statutory-forms/form-issuer';
import { ratingSlipForm } from '../../statutory-forms/rating-slip.form';
import { type RatingSlipFacts, ratingSlipFacts } from '../queries/rating-slip.query';
import type { Slip } from '../use-cases/print-slip';

/** The slip that goes with a receipt or a result and asks how satisfied the citizen is. */
export const ratingSlip: Slip<RatingSlipFacts> = {
  part: 'rating-slip',
  facts: ratingSlipFacts,
  form: ({ code, unit }, { issuedAt, trackUrl }, options) =>
    ratingSlipForm({ issuer: issuerOf(unit), code, issuedAt, ratingUrl: trackUrl }, options),
};
