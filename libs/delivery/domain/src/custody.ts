/** Whoever or whatever can hold a paper. A bag is itself held by one of the staff or a unit. */
export type Holder =
  | { readonly kind: 'citizen'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'bag'; readonly id: string };

export const holderKinds = ['citizen', 'staff', 'unit', 'bag'] as const;

/** Why a paper changes hands. */
export const hopTypes = [
  'collection',
  'counterAcceptance',
  'bagging',
  'unbagging',
  'handOver',
  'delivery',
  'return',
] as const;

export type HopType = (typeof hopTypes)[number];

/** Two marks make a hop: given and confirmed. Until the second one the giver still holds. */
export interface Hop {
  readonly type: HopType;
  readonly giver: Holder;
  readonly receiver: Holder;
  readonly givenAt: Date;
  readonly confirmedAt: Date | null;
}

/** The chain of one paper: where it began, every confirmed hop, and at most one that waits. */
export interface Custody {
  readonly first: Holder;
  readonly since: Date;
  readonly hops: readonly Hop[];
  /** Set when it is reported lost: the last holder answers for it. */
  readonly lostAt: Date | null;
}

export type CustodyEvent =
  | {
      readonly type: 'given';
      readonly hop: HopType;
      readonly giver: Holder;
      readonly receiver: Holder;
      readonly at: Date;
    }
  | { readonly type: 'confirmed'; readonly receiver: Holder; readonly at: Date }
  | { readonly type: 'refused'; readonly receiver: Holder; readonly at: Date }
  | { readonly type: 'takenBack'; readonly giver: Holder; readonly at: Date }
  | { readonly type: 'lost'; readonly at: Date };

export const custodyFaults = [
  'notTheHolder',
  'givenToItself',
  'receiptNotConfirmed',
  'nothingGiven',
  'notTheReceiver',
  'beforeTheLastStep',
  'lost',
] as const;

export type CustodyFault = (typeof custodyFaults)[number];

/** The event would break the chain: two holders, none, or a step back in time. */
export class CustodyBroken extends Error {
  override readonly name = 'CustodyBroken';

  constructor(readonly fault: CustodyFault) {
    super(`The chain of custody refuses this step: ${fault}`);
  }
}

export function custodyFrom(first: Holder, since: Date): Custody {
  return { first, since, hops: [], lostAt: null };
}

/** The hop that was given and not yet confirmed. */
export function waitingHop({ hops }: Custody): Hop | null {
  const last = hops.at(-1);
  return last?.confirmedAt === null ? last : null;
}

/** Exactly one holder at every moment: the receiver of the last confirmed hop. */
export function holderOf({ first, hops }: Custody): Holder {
  return hops.findLast((hop) => hop.confirmedAt !== null)?.receiver ?? first;
}

/** The chain with one more step; throws `CustodyBroken` and never leaves a paper with two holders. */
export function custodyAfter(custody: Custody, event: CustodyEvent): Custody {
  const fault = faultOf(custody, event);
  if (fault !== null) throw new CustodyBroken(fault);
  const { hops } = custody;
  const waiting = waitingHop(custody);
  switch (event.type) {
    case 'given': {
      const { hop: type, giver, receiver, at } = event;
      return {
        ...custody,
        hops: [...hops, { type, giver, receiver, givenAt: at, confirmedAt: null }],
      };
    }
    case 'confirmed':
      return waiting === null
        ? custody
        : { ...custody, hops: [...hops.slice(0, -1), { ...waiting, confirmedAt: event.at }] };
    case 'refused':
    case 'takenBack':
      return { ...custody, hops: hops.slice(0, -1) };
    case 'lost':
      return { ...custody, lostAt: event.at };
  }
}

/** What the sentence «who holds the paper now» is made of; the words belong to the screen. */
export interface HolderSentence {
  readonly state: 'held' | 'givenNotConfirmed' | 'lost';
  readonly holder: Holder;
  readonly since: Date;
  readonly receiver: Holder | null;
}

export function holderSentence(custody: Custody): HolderSentence {
  const holder = holderOf(custody);
  const waiting = waitingHop(custody);
  const { lostAt } = custody;
  if (lostAt !== null) return { state: 'lost', holder, since: lostAt, receiver: null };
  if (waiting !== null) {
    return {
      state: 'givenNotConfirmed',
      holder,
      since: waiting.givenAt,
      receiver: waiting.receiver,
    };
  }
  return { state: 'held', holder, since: lastStepAt(custody), receiver: null };
}

function faultOf(custody: Custody, event: CustodyEvent): CustodyFault | null {
  if (custody.lostAt !== null) return 'lost';
  if (event.at < lastStepAt(custody)) return 'beforeTheLastStep';
  if (event.type === 'lost') return null;
  const waiting = waitingHop(custody);
  if (event.type === 'given') {
    if (waiting !== null) return 'receiptNotConfirmed';
    if (!isSame(event.giver, holderOf(custody))) return 'notTheHolder';
    return isSame(event.giver, event.receiver) ? 'givenToItself' : null;
  }
  if (waiting === null) return 'nothingGiven';
  if (event.type === 'takenBack') {
    return isSame(event.giver, waiting.giver) ? null : 'notTheHolder';
  }
  return isSame(event.receiver, waiting.receiver) ? null : 'notTheReceiver';
}

function isSame(a: Holder, b: Holder): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function lastStepAt({ since, hops }: Custody): Date {
  const last = hops.at(-1);
  return last?.confirmedAt ?? last?.givenAt ?? since;
}
