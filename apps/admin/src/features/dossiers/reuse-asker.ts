import type { ReuseAsker } from '../dossier-intake/get-reusable-papers';
import type { Dossier } from './get-dossier';

/** Whose kept papers may stand for the ones of a dossier. */
export function askerOf({
  id,
  procedure,
  applicant,
}: Pick<Dossier, 'id' | 'procedure' | 'applicant'>): ReuseAsker {
  const { kind, personalId, taxNumber } = applicant;
  return {
    dossierId: id,
    procedureCode: procedure.code,
    caseNo: procedure.caseNo,
    applicant: {
      kind: kind === 'organisation' ? 'organisation' : 'person',
      personalId: personalId ?? '',
      taxNumber: taxNumber ?? '',
    },
  };
}
