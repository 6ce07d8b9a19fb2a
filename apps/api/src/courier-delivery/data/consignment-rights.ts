import {
  type ConsignmentAction,
  type ConsignmentKind,
  consignmentActionsFrom,
  type ConsignmentStatus,
  consignmentTransitionOf,
  type DeliveryPermission,
  type ManifestStatus,
} from '@motcua/delivery-domain';
import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';

/** What one person does with one consignment; assigning changes who carries it, not its status. */
export type ConsignmentAct = Exclude<ConsignmentAction, 'depart' | 'handOver'> | 'assign';

export const consignmentActs = [
  'assign',
  'collect',
  'acceptAtCounter',
  'bag',
  'unbag',
  'startDelivery',
  'deliver',
  'failAttempt',
  'returnToCounter',
  'confirmReturn',
  'reportLost',
  'cancel',
] as const satisfies readonly ConsignmentAct[];

/** What rights and guards need to know of one consignment. */
export interface ConsignmentFacts {
  readonly kind: ConsignmentKind;
  readonly status: ConsignmentStatus;
  readonly postUnitId: string;
  readonly fromUnitId: string | null;
  readonly toUnitId: string | null;
  readonly courierId: string | null;
  readonly nextAttemptOn: LocalDate | null;
  readonly manifestStatus: ManifestStatus | null;
  readonly today: LocalDate;
}

export const consignmentBlocks = ['beforeNextAttempt', 'bagSealed'] as const;

export type ConsignmentBlock = (typeof consignmentBlocks)[number];

/** Nobody has it on the road: whoever is to carry it next can still be chosen. */
const assignableStatuses: readonly ConsignmentStatus[] = [
  'toCollect',
  'collected',
  'handedOver',
  'attemptFailed',
];

export function permissionFor(action: ConsignmentAct): DeliveryPermission {
  return action === 'assign' ? 'consignment.dispatch' : consignmentTransitionOf(action).permission;
}

/** The acts that fit the status, whoever asks. */
export function actsFrom(kind: ConsignmentKind, status: ConsignmentStatus): ConsignmentAct[] {
  const fitting = new Set<string>(consignmentActionsFrom(kind, status));
  const canAssign =
    assignableStatuses.includes(status) && (kind === 'delivery' || status !== 'handedOver');
  return consignmentActs.filter((action) =>
    action === 'assign' ? canAssign : fitting.has(action),
  );
}

/** Where the permission must be held, or that the consignment is on the courier's own round. */
export function mayDo(actor: Actor, action: ConsignmentAct, facts: ConsignmentFacts): boolean {
  const permission = permissionFor(action);
  const { postUnitId, fromUnitId, toUnitId, courierId, kind } = facts;
  const isOwnRound = courierId === actor.id;
  if (permission === 'consignment.carry') return isOwnRound && actor.may(permission);
  if (permission === 'incident.report' && isOwnRound) return actor.may(permission);
  if (action === 'acceptAtCounter' || permission === 'consignment.dispatch')
    return actor.mayAt(permission, postUnitId);
  if (action === 'confirmReturn')
    return actor.mayAt(permission, kind === 'collection' ? postUnitId : (fromUnitId ?? postUnitId));
  return actor.mayAtAny(permission, [postUnitId, fromUnitId, toUnitId]);
}

/** Why the act cannot be done now although the status fits. */
export function blockOf(
  action: ConsignmentAct,
  { status, nextAttemptOn, manifestStatus, today }: ConsignmentFacts,
): ConsignmentBlock | null {
  if (action === 'startDelivery' && status === 'attemptFailed')
    return nextAttemptOn !== null && today < nextAttemptOn ? 'beforeNextAttempt' : null;
  return action === 'unbag' && manifestStatus !== 'open' ? 'bagSealed' : null;
}

export interface BlockedAct {
  readonly action: ConsignmentAct;
  readonly reason: ConsignmentBlock;
  readonly permission: DeliveryPermission;
}

/** What the actor may do now, and what only a fact stands in the way of. */
export function actsNow(
  actor: Actor,
  facts: ConsignmentFacts,
): { availableActions: ConsignmentAct[]; blockedActions: BlockedAct[] } {
  const availableActions: ConsignmentAct[] = [];
  const blockedActions: BlockedAct[] = [];
  for (const action of actsFrom(facts.kind, facts.status)) {
    if (!mayDo(actor, action, facts)) continue;
    const reason = blockOf(action, facts);
    if (reason === null) availableActions.push(action);
    else blockedActions.push({ action, reason, permission: permissionFor(action) });
  }
  return { availableActions, blockedActions };
}
