import type { ReuseAsker } from '../dossier-intake/get-reusable-papers';
import type { Dossier } from './get-dossier';

/** Whose kept papers may stand for the ones of a dossier. */
export function askerOf({
  procedure,
  applicant,
}: Pick<Dossier, 'procedure' | 'applicant'>): ReuseAsker {
  const { kind, personalId, taxNumber } = applicant;
  return {
    procedureCode: procedure.code,
    caseNo: procedure.caseNo,
    applicant: {
      kind: kind === 'organisation' ? 'organisation' : 'person',
      personalId: personalId ?? '',
      taxNumber: taxNumber ?? '',
    },
  };
}
