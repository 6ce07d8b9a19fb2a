/** The list of what a bag holds, from its first slip to the signed hand-over. */
export const manifestStatuses = [
  'open',
  'sealed',
  'inTransit',
  'handedOver',
  'handedOverWithIncident',
] as const;

export type ManifestStatus = (typeof manifestStatuses)[number];

export const manifestStatusLabels = {
  open: { vi: 'Đang lập', en: 'Open' },
  sealed: { vi: 'Đã niêm phong', en: 'Sealed' },
  inTransit: { vi: 'Đang vận chuyển', en: 'Under way' },
  handedOver: { vi: 'Đã bàn giao', en: 'Handed over' },
  handedOverWithIncident: { vi: 'Đã bàn giao, có sự cố', en: 'Handed over with an incident' },
} as const satisfies Record<ManifestStatus, { readonly vi: string; readonly en: string }>;

export interface ManifestTransition {
  readonly from: readonly ManifestStatus[];
  /** `null`: the status stays. */
  readonly to: ManifestStatus | null;
  readonly permission: 'consignment.dispatch' | 'manifest.handOver';
}

/** `unseal` voids the seal's number: a mistake is mended before the bag leaves, never on the way. */
export const manifestActions = {
  addConsignment: { from: ['open'], to: null, permission: 'consignment.dispatch' },
  removeConsignment: { from: ['open'], to: null, permission: 'consignment.dispatch' },
  seal: { from: ['open'], to: 'sealed', permission: 'consignment.dispatch' },
  unseal: { from: ['sealed'], to: 'open', permission: 'consignment.dispatch' },
  depart: { from: ['sealed'], to: 'inTransit', permission: 'manifest.handOver' },
  scan: { from: ['inTransit'], to: null, permission: 'manifest.handOver' },
  sign: { from: ['inTransit'], to: null, permission: 'manifest.handOver' },
  handOver: { from: ['inTransit'], to: 'handedOver', permission: 'manifest.handOver' },
  handOverWithIncident: {
    from: ['inTransit'],
    to: 'handedOverWithIncident',
    permission: 'manifest.handOver',
  },
} as const satisfies Record<string, ManifestTransition>;

export type ManifestAction = keyof typeof manifestActions;

export const manifestActionNames = Object.keys(manifestActions) as readonly ManifestAction[];

/** The action does not fit the manifest's status; `possible` says which ones do. */
export class ManifestActionNotAllowed extends Error {
  override readonly name = 'ManifestActionNotAllowed';

  constructor(
    readonly action: ManifestAction,
    readonly status: ManifestStatus,
    readonly possible: readonly ManifestAction[],
  ) {
    super(`Cannot ${action} a manifest that is ${status}`);
  }
}

export function manifestTransitionOf(action: ManifestAction): ManifestTransition {
  return manifestActions[action];
}

export function manifestActionsFrom(status: ManifestStatus): readonly ManifestAction[] {
  return manifestActionNames.filter((action) => manifestTransitionOf(action).from.includes(status));
}

/** The status after `action`; throws `ManifestActionNotAllowed` where there is no such step. */
export function manifestStatusAfter(
  action: ManifestAction,
  status: ManifestStatus,
): ManifestStatus {
  const possible = manifestActionsFrom(status);
  if (!possible.includes(action)) throw new ManifestActionNotAllowed(action, status, possible);
  return manifestTransitionOf(action).to ?? status;
}
