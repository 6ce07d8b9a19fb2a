import {
  type ManifestAction,
  manifestActionsFrom,
  type ManifestStatus,
  manifestTransitionOf,
} from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';

/** What one person does with a bag; looking at the seal is part of counting. */
export const manifestActs = [
  'addConsignment',
  'removeConsignment',
  'seal',
  'unseal',
  'depart',
  'scan',
  'checkSeal',
  'signAsGiver',
  'signAsReceiver',
] as const;

export type ManifestAct = (typeof manifestActs)[number];

export const stepOfAct: Readonly<Record<ManifestAct, ManifestAction>> = {
  addConsignment: 'addConsignment',
  removeConsignment: 'removeConsignment',
  seal: 'seal',
  unseal: 'unseal',
  depart: 'depart',
  scan: 'scan',
  checkSeal: 'scan',
  signAsGiver: 'sign',
  signAsReceiver: 'sign',
};

export interface ManifestFacts {
  readonly status: ManifestStatus;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly carrierId: string | null;
  readonly giverId: string | null;
  readonly receiverId: string | null;
}

/** Rights are held at one end of the way; whoever carries the bag stands for the giver. */
export function mayHandle(actor: Actor, action: ManifestAct, facts: ManifestFacts): boolean {
  const { permission } = manifestTransitionOf(stepOfAct[action]);
  const { fromUnitId, toUnitId, carrierId } = facts;
  if (permission === 'manifest.handOver' && actor.kind !== 'staff') return false;
  if (permission === 'manifest.handOver' && carrierId === actor.id) return actor.may(permission);
  return actor.mayAtAny(permission, [fromUnitId, toUnitId]);
}

/** What stands in the way although the status fits. */
export function bagBlockOf(action: ManifestAct, facts: ManifestFacts): 'alreadySigned' | null {
  const { giverId, receiverId } = facts;
  if (action === 'signAsGiver') return giverId === null ? null : 'alreadySigned';
  if (action === 'signAsReceiver') return receiverId === null ? null : 'alreadySigned';
  // A signature stands for what was counted until then.
  const isCounting = action === 'scan' || action === 'checkSeal';
  return isCounting && (giverId !== null || receiverId !== null) ? 'alreadySigned' : null;
}

export function bagActsNow(
  actor: Actor,
  facts: ManifestFacts,
): { availableActions: ManifestAct[]; blockedActions: object[] } {
  const fitting = manifestActionsFrom(facts.status);
  const possible = manifestActs.filter(
    (action) => fitting.includes(stepOfAct[action]) && mayHandle(actor, action, facts),
  );
  const blockedActions = possible.flatMap((action) => {
    const reason = bagBlockOf(action, facts);
    const { permission } = manifestTransitionOf(stepOfAct[action]);
    return reason === null ? [] : [{ action, reason, permission }];
  });
  return {
    availableActions: possible.filter((action) => bagBlockOf(action, facts) === null),
    blockedActions,
  };
}
