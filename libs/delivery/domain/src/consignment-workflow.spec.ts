import * as fc from 'fast-check';
import { type ConsignmentAction, consignmentActionNames } from './consignment-actions';
import {
  type ConsignmentKind,
  consignmentKindLabels,
  consignmentKinds,
  type ConsignmentStatus,
  consignmentStatuses,
  consignmentStatusLabels,
  firstConsignmentStatus,
} from './consignment-status';
import {
  ConsignmentActionNotAllowed,
  consignmentActionsFrom,
  consignmentStatusAfter,
  consignmentTransitionOf,
  isConsignmentFinal,
  kindsOf,
} from './consignment-workflow';

function reachable(kind: ConsignmentKind, start: ConsignmentStatus): Set<ConsignmentStatus> {
  const seen = new Set<ConsignmentStatus>([start]);
  for (const status of seen) {
    for (const action of consignmentActionsFrom(kind, status)) {
      seen.add(consignmentStatusAfter(action, kind, status));
    }
  }
  return seen;
}

function walk(kind: ConsignmentKind, actions: readonly ConsignmentAction[]): ConsignmentStatus {
  return actions.reduce<ConsignmentStatus>(
    (status, action) => consignmentStatusAfter(action, kind, status),
    firstConsignmentStatus,
  );
}

const ends: Record<ConsignmentKind, readonly ConsignmentStatus[]> = {
  collection: ['handedOver', 'returnedToSender', 'lost', 'cancelled'],
  transfer: ['handedOver', 'returnedToSender', 'lost', 'cancelled'],
  delivery: ['delivered', 'returnedToSender', 'lost', 'cancelled'],
};

const neverOf: Record<ConsignmentKind, readonly ConsignmentStatus[]> = {
  collection: ['outForDelivery', 'delivered'],
  transfer: ['outForDelivery', 'delivered', 'attemptFailed'],
  delivery: [],
};

describe.each(consignmentKinds)('a %s', (kind) => {
  const statuses = [...reachable(kind, firstConsignmentStatus)];

  it('reaches exactly the statuses that make sense for it', () => {
    const expected = consignmentStatuses.filter((status) => !neverOf[kind].includes(status));
    expect(statuses.sort()).toEqual([...expected].sort());
  });

  it('ends where the paper has arrived, is back, is lost or never set out', () => {
    const found = statuses.filter((status) => isConsignmentFinal(kind, status));
    expect(found.sort()).toEqual([...ends[kind]].sort());
  });

  it('can come to a good end from everywhere on the way', () => {
    for (const status of statuses.filter((each) => !isConsignmentFinal(kind, each))) {
      const onward = reachable(kind, status);
      expect(onward.has('returnedToSender') || onward.has('cancelled')).toBe(true);
    }
  });

  it('can be lost only while somebody carries it', () => {
    for (const status of statuses) {
      const canBeLost = consignmentActionsFrom(kind, status).includes('reportLost');
      const isAtRest = status === 'toCollect' || isConsignmentFinal(kind, status);
      const isWithSender = kind === 'collection' && status === 'attemptFailed';
      expect([status, canBeLost]).toEqual([status, !isAtRest && !isWithSender]);
    }
  });
});

describe('the life of a consignment', () => {
  it('brings a dossier from home to the agency', () => {
    expect(walk('collection', ['failAttempt', 'collect', 'bag', 'depart', 'handOver'])).toBe(
      'handedOver',
    );
  });

  it('brings a result home by way of the delivering post office', () => {
    const carriage = ['acceptAtCounter', 'bag', 'depart', 'handOver'] as const;
    const round = ['startDelivery', 'failAttempt', 'startDelivery', 'deliver'] as const;
    expect(walk('delivery', [...carriage, ...round])).toBe('delivered');
  });

  it('takes an undeliverable result back to its counter', () => {
    const round = ['collect', 'startDelivery', 'failAttempt', 'returnToCounter'] as const;
    expect(walk('delivery', [...round, 'confirmReturn'])).toBe('returnedToSender');
  });

  it('delivers only what was out for delivery, and hands over only what was on the way', () => {
    const anyKind = fc.constantFrom(...consignmentKinds);
    const choices = fc.array(fc.nat({ max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(anyKind, choices, (kind, picks) => {
        let status: ConsignmentStatus = firstConsignmentStatus;
        for (const pick of picks) {
          const possible: readonly ConsignmentAction[] = consignmentActionsFrom(kind, status);
          const action = possible[pick % Math.max(1, possible.length)];
          if (action === undefined) break;
          const next = consignmentStatusAfter(action, kind, status);
          if (next === 'delivered') expect(status).toBe('outForDelivery');
          if (next === 'handedOver') expect(status).toBe('inTransit');
          if (next === 'inTransit') expect(status).toBe('bagged');
          status = next;
        }
      }),
    );
  });

  it('refuses what does not fit and says what does', () => {
    const refused = () => consignmentStatusAfter('deliver', 'transfer', 'inTransit');
    expect(refused).toThrow(ConsignmentActionNotAllowed);
    expect(refused).toThrow('Cannot deliver a transfer that is inTransit');
    expect(consignmentActionsFrom('transfer', 'inTransit')).toEqual([
      'handOver',
      'returnToCounter',
      'reportLost',
    ]);
  });

  it('names for each action the kinds that know it', () => {
    expect(kindsOf('deliver')).toEqual(['delivery']);
    expect(kindsOf('failAttempt')).toEqual(['collection', 'delivery']);
    expect(kindsOf('bag')).toEqual(consignmentKinds);
  });

  it('moves bags only by their manifest', () => {
    const byManifest = consignmentActionNames.filter((a) => consignmentTransitionOf(a).byManifest);
    expect(byManifest).toEqual(['depart', 'handOver']);
  });

  it('has composed Vietnamese words for each status and kind', () => {
    const labels = [
      ...Object.values(consignmentStatusLabels),
      ...Object.values(consignmentKindLabels),
    ];
    for (const { vi } of labels) expect(vi).toBe(vi.normalize('NFC'));
  });
});
