import type { ConsignmentKind, ConsignmentStatus } from './consignment-status';

export const deliveryPermissions = [
  'consignment.register',
  'consignment.carry',
  'consignment.dispatch',
  'manifest.handOver',
  'incident.report',
] as const;

export type DeliveryPermission = (typeof deliveryPermissions)[number];

export interface ConsignmentTransition {
  /** Where the action may start, kind by kind; a kind that is left out does not know the action. */
  readonly from: Partial<Readonly<Record<ConsignmentKind, readonly ConsignmentStatus[]>>>;
  readonly to: ConsignmentStatus;
  readonly permission: DeliveryPermission;
  /** Only a hand-over of the bag's manifest moves its consignments along. */
  readonly byManifest: boolean;
}

/** With somebody who may lose it: a paper not yet collected is still its sender's. */
const onItsWay = ['collected', 'bagged', 'inTransit', 'returning'] as const;

/**
 * The life of a consignment, written once for its three kinds. A dossier ends at the hand-over to
 * the agency; a result handed over arrives at the delivering post office and goes on from there.
 */
export const consignmentActions = {
  collect: {
    from: {
      collection: ['toCollect', 'attemptFailed'],
      transfer: ['toCollect'],
      delivery: ['toCollect'],
    },
    to: 'collected',
    permission: 'consignment.carry',
    byManifest: false,
  },
  acceptAtCounter: {
    from: { transfer: ['toCollect'], delivery: ['toCollect'] },
    to: 'collected',
    permission: 'consignment.register',
    byManifest: false,
  },
  bag: {
    from: { collection: ['collected'], transfer: ['collected'], delivery: ['collected'] },
    to: 'bagged',
    permission: 'consignment.dispatch',
    byManifest: false,
  },
  unbag: {
    from: { collection: ['bagged'], transfer: ['bagged'], delivery: ['bagged'] },
    to: 'collected',
    permission: 'consignment.dispatch',
    byManifest: false,
  },
  depart: {
    from: { collection: ['bagged'], transfer: ['bagged'], delivery: ['bagged'] },
    to: 'inTransit',
    permission: 'manifest.handOver',
    byManifest: true,
  },
  handOver: {
    from: { collection: ['inTransit'], transfer: ['inTransit'], delivery: ['inTransit'] },
    to: 'handedOver',
    permission: 'manifest.handOver',
    byManifest: true,
  },
  startDelivery: {
    from: { delivery: ['collected', 'handedOver', 'attemptFailed'] },
    to: 'outForDelivery',
    permission: 'consignment.carry',
    byManifest: false,
  },
  deliver: {
    from: { delivery: ['outForDelivery'] },
    to: 'delivered',
    permission: 'consignment.carry',
    byManifest: false,
  },
  failAttempt: {
    from: { collection: ['toCollect', 'attemptFailed'], delivery: ['outForDelivery'] },
    to: 'attemptFailed',
    permission: 'consignment.carry',
    byManifest: false,
  },
  returnToCounter: {
    from: {
      collection: ['collected', 'inTransit'],
      transfer: ['collected', 'inTransit'],
      delivery: ['collected', 'inTransit', 'handedOver', 'outForDelivery', 'attemptFailed'],
    },
    to: 'returning',
    permission: 'consignment.carry',
    byManifest: false,
  },
  confirmReturn: {
    from: { collection: ['returning'], transfer: ['returning'], delivery: ['returning'] },
    to: 'returnedToSender',
    permission: 'consignment.register',
    byManifest: false,
  },
  reportLost: {
    from: {
      collection: onItsWay,
      transfer: onItsWay,
      delivery: [...onItsWay, 'handedOver', 'outForDelivery', 'attemptFailed'],
    },
    to: 'lost',
    permission: 'incident.report',
    byManifest: false,
  },
  cancel: {
    from: {
      collection: ['toCollect', 'attemptFailed'],
      transfer: ['toCollect'],
      delivery: ['toCollect'],
    },
    to: 'cancelled',
    permission: 'consignment.register',
    byManifest: false,
  },
} as const satisfies Record<string, ConsignmentTransition>;

export type ConsignmentAction = keyof typeof consignmentActions;

export const consignmentActionNames = Object.keys(
  consignmentActions,
) as readonly ConsignmentAction[];
