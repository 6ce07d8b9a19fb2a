import {
  availableAndBlocked,
  type DossierAction,
  type DossierFacts,
  type DossierPermission,
  type DossierPlace,
} from '@motcua/dossier-domain';
import type { Actor } from '../../access/actor';
import type { DossierDocument } from './dossier-detail.query';
import type { DossierFactsRow, DossierPlaces } from './dossier-facts.query';

/** Whether the actor holds the permission at one of the named places of the dossier. */
export function mayAtPlaces(
  actor: Actor,
  permission: DossierPermission,
  places: DossierPlaces,
  at: readonly DossierPlace[],
): boolean {
  return at.some((place) => actor.mayAt(permission, places[place]));
}

export function factsFor(row: DossierFactsRow, actor: Actor): DossierFacts {
  return {
    actorId: actor.id,
    everReceived: row.everReceived,
    draftedBy: row.registeredBy,
    refusalProposedBy: row.refusalProposedBy,
    withdrawalRequestedBy: row.withdrawalRequestedBy,
    openSupplement: row.openSupplement,
    supplementDeadlinePassed: row.supplementDeadlinePassed,
    permittedSupplements: row.permittedSupplements,
    anotherSupplementAskedBy: row.anotherSupplementAskedBy,
    supplementProposed: row.supplementProposed,
    supplementRequests: row.supplementRounds,
    reappointments: row.reappointments,
    roundLimits: row.roundLimits,
    mayOverrideRounds: actor.mayAt('dossier.decide', row.places.competent),
    mandatoryPapersMissing: row.mandatoryPapersMissing,
    heldBy: row.assigneeId,
    paperAcknowledged: row.paperAcknowledged,
    resultDocuments: row.resultDocuments,
    resultArrived: row.resultArrived,
    feeNotSet: row.feeNotSet,
    feeOutstanding: row.feeOutstanding,
    noticeOutstanding: row.noticeOutstanding,
    noticeMissing: row.noticeMissing,
    deliveryUnderWay: row.deliveryUnderWay,
    handedOver: row.handedOver,
  };
}

/** What the actor may do with a dossier now, and what stands in the way of the rest. */
export function actionsFor(
  document: DossierDocument,
  facts: DossierFactsRow,
  actor: Actor,
): { availableActions: readonly DossierAction[]; blockedActions: readonly object[] } {
  return availableAndBlocked({
    status: document.status,
    facts: factsFor(facts, actor),
    may: (permission, at) => mayAtPlaces(actor, permission, facts.places, at),
    employer: actor.kind === 'staff' ? actor.employer : null,
  });
}

/** What concerns the work itself, done only where the dossier is decided and by the State. */
export const agencyPermissions = [
  'dossier.assign',
  'dossier.process',
  'dossier.decide',
] as const satisfies readonly DossierPermission[];

export function agencyPermissionsOf({ places }: DossierFactsRow, actor: Actor): readonly string[] {
  if (actor.employer !== 'state') return [];
  return agencyPermissions.filter((permission) => actor.mayAt(permission, places.competent));
}
