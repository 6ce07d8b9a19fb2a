import * as fc from 'fast-check';
import {
  type Custody,
  CustodyBroken,
  custodyAfter,
  type CustodyEvent,
  type CustodyFault,
  custodyFrom,
  type Holder,
  holderOf,
  holderSentence,
  hopTypes,
  waitingHop,
} from './custody';

const phuong: Holder = { kind: 'citizen', id: 'phuong' };
const courier: Holder = { kind: 'staff', id: 'courier' };
const clerk: Holder = { kind: 'staff', id: 'clerk' };
const bag: Holder = { kind: 'bag', id: 'T-000117' };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 2, minute));

const start = custodyFrom(phuong, at(0));
const given: CustodyEvent = {
  type: 'given',
  hop: 'collection',
  giver: phuong,
  receiver: courier,
  at: at(1),
};
const confirmed: CustodyEvent = { type: 'confirmed', receiver: courier, at: at(2) };
const after = (...events: CustodyEvent[]) => events.reduce(custodyAfter, start);

describe('who holds the paper', () => {
  it('is the giver until the receiver confirms', () => {
    expect(holderSentence(after(given))).toEqual({
      state: 'givenNotConfirmed',
      holder: phuong,
      since: at(1),
      receiver: courier,
    });
    expect(holderSentence(after(given, confirmed))).toEqual({
      state: 'held',
      holder: courier,
      since: at(2),
      receiver: null,
    });
  });

  it('stays the giver when the receiver refuses or the giver takes it back', () => {
    const refused = after(given, { type: 'refused', receiver: courier, at: at(2) });
    const takenBack = after(given, { type: 'takenBack', giver: phuong, at: at(2) });
    for (const custody of [refused, takenBack]) {
      expect(holderOf(custody)).toEqual(phuong);
      expect(waitingHop(custody)).toBeNull();
    }
  });

  it('answers for it when it is reported lost', () => {
    const lost = after(given, confirmed, { type: 'lost', at: at(5) });
    expect(holderSentence(lost)).toEqual({
      state: 'lost',
      holder: courier,
      since: at(5),
      receiver: null,
    });
  });

  const toClerk: CustodyEvent = {
    type: 'given',
    hop: 'handOver',
    giver: courier,
    receiver: clerk,
    at: at(3),
  };
  const faulty: [CustodyFault, CustodyEvent[]][] = [
    ['notTheHolder', [{ ...given, giver: clerk }]],
    ['givenToItself', [{ ...given, receiver: phuong }]],
    ['receiptNotConfirmed', [given, { ...given, at: at(2) }]],
    ['nothingGiven', [confirmed]],
    ['nothingGiven', [given, confirmed, confirmed]],
    ['notTheReceiver', [given, { ...confirmed, receiver: clerk }]],
    ['notTheHolder', [given, { type: 'takenBack', giver: courier, at: at(2) }]],
    ['beforeTheLastStep', [given, { ...confirmed, at: at(0) }]],
    ['notTheHolder', [given, confirmed, { ...toClerk, giver: bag }]],
    ['lost', [{ type: 'lost', at: at(1) }, given]],
  ];

  it.each(faulty)('is never in doubt: %s', (fault, events) => {
    expect(() => after(...events)).toThrow(new CustodyBroken(fault));
  });

  it('is exactly one at every moment, and changes only by a confirmed receipt', () => {
    const holder = fc.constantFrom(phuong, courier, clerk, bag);
    const event: fc.Arbitrary<(minute: number) => CustodyEvent> = fc.oneof(
      fc
        .record({ hop: fc.constantFrom(...hopTypes), giver: holder, receiver: holder })
        .map((hop) => (minute: number) => ({ type: 'given', ...hop, at: at(minute) }) as const),
      holder.map(
        (receiver) => (minute: number) =>
          ({ type: 'confirmed', receiver, at: at(minute) }) as const,
      ),
      holder.map(
        (receiver) => (minute: number) => ({ type: 'refused', receiver, at: at(minute) }) as const,
      ),
      holder.map(
        (giver) => (minute: number) => ({ type: 'takenBack', giver, at: at(minute) }) as const,
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let custody: Custody = start;
        let expected: Holder = phuong;
        for (const [minute, make] of events.entries()) {
          const step = make(minute);
          try {
            custody = custodyAfter(custody, step);
            if (step.type === 'confirmed') expected = step.receiver;
          } catch (error) {
            expect(error).toBeInstanceOf(CustodyBroken);
          }
          expect(holderOf(custody)).toEqual(expected);
          expect(
            custody.hops.filter(({ confirmedAt }) => confirmedAt === null).length,
          ).toBeLessThan(2);
        }
        for (const [index, hop] of custody.hops.entries()) {
          expect(hop.giver).toEqual(index === 0 ? phuong : custody.hops[index - 1]?.receiver);
        }
      }),
    );
  });
});
