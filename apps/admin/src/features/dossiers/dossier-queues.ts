import type { DossierQueue } from './get-dossiers';

interface Queue {
  queue: DossierQueue;
  /** Any one of these makes it one's work. */
  requires: readonly string[];
}

const clerks = ['dossier.receive', 'dossier.process', 'dossier.decide'];

/** Ready-made queues in the order in which work should be taken up. */
const queues: readonly Queue[] = [
  { queue: 'refusalsToConfirm', requires: ['dossier.confirmRefusal'] },
  { queue: 'supplementsProposed', requires: ['dossier.requestSupplement'] },
  { queue: 'toSign', requires: ['dossier.decide'] },
  { queue: 'mine', requires: ['dossier.process'] },
  { queue: 'toTake', requires: ['dossier.process'] },
  { queue: 'toReceive', requires: ['dossier.receive'] },
  { queue: 'open', requires: ['dossier.receive'] },
  { queue: 'dueToday', requires: clerks },
  { queue: 'dueSoon', requires: clerks },
  { queue: 'overdue', requires: clerks },
  { queue: 'stageDue', requires: clerks },
  { queue: 'waiting', requires: ['dossier.process', 'dossier.decide'] },
  { queue: 'awaitingSupplement', requires: ['dossier.receive', 'dossier.process'] },
  { queue: 'supplementExpired', requires: ['dossier.receive', 'dossier.process'] },
  { queue: 'resultsHere', requires: ['dossier.returnResult'] },
  { queue: 'resultsElsewhere', requires: ['dossier.returnResult'] },
  { queue: 'resultsToPost', requires: ['dossier.returnResult'] },
  { queue: 'notDigitised', requires: ['dossier.digitise'] },
];

export const dossierQueues = queues.map(({ queue }) => queue);

export const isQueue = (queue: string | undefined): queue is DossierQueue =>
  dossierQueues.some((each) => each === queue);

/** The queues that are a person's work. */
export const queuesFor = (may: (...permissions: string[]) => boolean): DossierQueue[] =>
  queues.filter(({ requires }) => may(...requires)).map(({ queue }) => queue);
