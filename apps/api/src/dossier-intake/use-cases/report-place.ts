import type { ReportPlace } from '@motcua/reporting-domain';
import type { DossierState } from '../data/dossier';

/** Where and for whom a dossier counts: fixed by who received it, before that by who registered it. */
export function reportPlaceOf(dossier: DossierState): ReportPlace {
  return {
    unitId: dossier.receivedUnitId,
    procedureCode: dossier.procedureCode,
    channel: dossier.channel,
    employer: dossier.receiverEmployer ?? 'none',
  };
}
