import type { ReportPlace } from '@motcua/reporting-domain';
import type { Actor } from '../../access/actor';
import type { DossierState } from '../data/dossier';

/** Where and for whom a dossier counts: fixed by who received it, before that by who registered it. */
export function reportPlaceOf(dossier: DossierState, actor: Actor): ReportPlace {
  return {
    unitId: dossier.receivedUnitId,
    procedureCode: dossier.procedureCode,
    channel: dossier.channel,
    employer:
      dossier.receivedAt === null
        ? actor.kind === 'staff'
          ? actor.employer
          : 'none'
        : (dossier.receiverEmployer ?? 'none'),
  };
}
