/** Every status a dossier can have, in the order of an undisturbed life. A draft is not a dossier. */
export const dossierStatuses = [
  'registered',
  'received',
  'notAccepted',
  'inProcess',
  'awaitingSignature',
  'awaitingSupplement',
  'awaitingPayment',
  'withdrawalRequested',
  'stopped',
  'resultReady',
  'returned',
] as const;

export type DossierStatus = (typeof dossierStatuses)[number];

/** The state code (TrangThaiHoSo) reported to the national portal. */
export const nationalState = {
  registered: 1,
  received: 2,
  notAccepted: 3,
  inProcess: 4,
  awaitingSignature: 4,
  awaitingSupplement: 5,
  awaitingPayment: 6,
  withdrawalRequested: 7,
  stopped: 8,
  resultReady: 9,
  returned: 10,
} as const satisfies Record<DossierStatus, number>;

/** Nothing leads out of these: a new dossier or a linked correction is opened instead. */
export const finalStatuses = [
  'notAccepted',
  'stopped',
  'returned',
] as const satisfies readonly DossierStatus[];

/** The agency's term does not run. Stopped is ended, not paused. */
export const pausedStatuses = [
  'awaitingSupplement',
  'awaitingPayment',
  'withdrawalRequested',
] as const satisfies readonly DossierStatus[];

/** The agency's term runs: only these can be in term, due soon or overdue. */
export const runningStatuses = [
  'received',
  'inProcess',
  'awaitingSignature',
] as const satisfies readonly DossierStatus[];

/** Not ended yet. The term ends when the result is ready: waiting to be collected is never overdue. */
export const openStatuses = [
  'registered',
  ...runningStatuses,
  ...pausedStatuses,
] as const satisfies readonly DossierStatus[];

export function isFinal(status: DossierStatus): boolean {
  return (finalStatuses as readonly DossierStatus[]).includes(status);
}

export function isPaused(status: DossierStatus): boolean {
  return (pausedStatuses as readonly DossierStatus[]).includes(status);
}

export function isOpen(status: DossierStatus): boolean {
  return (openStatuses as readonly DossierStatus[]).includes(status);
}

const resultStatuses: readonly DossierStatus[] = [
  'inProcess',
  'awaitingSignature',
  'awaitingPayment',
];

/**
 * Whether the paper of a result may come in or go out: while the matter is worked on. What was
 * decided is replaced only by correcting the decision (Decree 61/2018 Art. 21(1)).
 */
export const mayChangeResult = (status: DossierStatus): boolean => resultStatuses.includes(status);
