import {
  ManifestActionNotAllowed,
  manifestActionsFrom,
  type ManifestAction,
  manifestStatusAfter,
  type ManifestStatus,
  manifestStatuses,
} from './manifest';

const expected: Record<ManifestStatus, readonly ManifestAction[]> = {
  open: ['addConsignment', 'removeConsignment', 'seal'],
  sealed: ['unseal', 'depart'],
  inTransit: ['scan', 'sign', 'handOver', 'handOverWithIncident'],
  handedOver: [],
  handedOverWithIncident: [],
};

describe('a manifest', () => {
  it.each(manifestStatuses)('offers exactly its own actions when %s', (status) => {
    expect(manifestActionsFrom(status)).toEqual(expected[status]);
  });

  it('cannot be changed once it is sealed', () => {
    expect(() => manifestStatusAfter('addConsignment', 'sealed')).toThrow(ManifestActionNotAllowed);
    expect(manifestStatusAfter('addConsignment', 'open')).toBe('open');
  });

  it('ends handed over, cleanly or with an incident', () => {
    const sealed = manifestStatusAfter('seal', 'open');
    const underWay = manifestStatusAfter('depart', sealed);
    expect(manifestStatusAfter('handOver', underWay)).toBe('handedOver');
    expect(manifestStatusAfter('handOverWithIncident', underWay)).toBe('handedOverWithIncident');
  });
});
