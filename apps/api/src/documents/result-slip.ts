import type { Slip } from '../dossier-intake/use-cases/print-slip';
import { resultSlipForm } from '../statutory-forms/result-slip.form';
import { type ResultSlipFacts, resultSlipFacts } from './queries/result-slip.query';

/** The cover that goes with a result: what it is, and where anybody can check the file. */
export const resultSlip: Slip<ResultSlipFacts> = {
  part: 'result-slip',
  facts: resultSlipFacts,
  form: ({ code, secret, unitName, unitAddress, results }, { issuedAt, trackUrl }, options) => {
    const place = unitAddress?.split(',').at(-1)?.trim() ?? unitName;
    const issuer = { unitName, place };
    return resultSlipForm(
      { issuer, code, issuedAt, results, checkUrl: trackUrl, lookupSecret: secret },
      options,
    );
  },
};
