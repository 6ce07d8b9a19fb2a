import fc from 'fast-check';
import { drawerLine, lackingFloat } from './drawer-line';

const ofShift = 500_000;

/** A drawer with this float that took so much, carriage in it, and lacks so much at the count. */
function drawer(taken: number, postage: number, short: number, float = 0) {
  const expected = float + taken;
  const counted = expected - short;
  return { amount: Math.max(0, counted - float), postage, float, expected, counted };
}

describe('drawerLine', () => {
  it.each([
    ['all was there', drawer(50_000, 20_000, 0), 0, [20_000, 0, 0]],
    [
      'carriage is the Post’s, also where others’ fees went back',
      drawer(40_000, 100_000, 0),
      0,
      [100_000, 0, 0],
    ],
    ['more carriage went back than came', drawer(10_000, -30_000, 0), 0, [-30_000, 0, 0]],
    ['fees lack first', drawer(50_000, 20_000, 25_000), 0, [20_000, 0, 25_000]],
    ['then the carriage', drawer(50_000, 20_000, 42_000), 0, [8_000, 12_000, 30_000]],
    ['the float last', drawer(50_000, 20_000, 90_000, ofShift), 0, [0, 20_000, 30_000]],
    ['a float that was spent and is short', drawer(-6_000, 0, 4_000, ofShift), 0, [0, 0, 0]],
    [
      'what came back before is lacked by the unit alone',
      drawer(50_000, 20_000, 42_000),
      42_000,
      [20_000, 0, 0],
    ],
    ['a part of it came back', drawer(50_000, 20_000, 42_000), 15_000, [20_000, 0, 27_000]],
  ] as const)('%s', (_case, closed, repaid, [postage, lackingPostage, missing]) => {
    expect(drawerLine(closed, repaid)).toMatchObject({ postage, lackingPostage, missing });
  });

  it('shares out what the takings lack to the đồng, and never more', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 });
    const signed = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(money, money, signed, money, money, (fees, float, postage, short, before) => {
        const expected = Math.max(0, float + fees + postage);
        const counted = Math.max(0, expected - short);
        const amount = counted - Math.min(float, counted);
        const line = drawerLine({ amount, postage, float, expected, counted }, before);
        const lacking = Math.max(0, Math.max(0, expected - float) - amount);
        const open = lacking - Math.min(lacking, before);
        expect(line.missing + line.lackingPostage).toBe(open);
        expect(line.postage + line.lackingPostage).toBe(postage);
        if (lacking > 0 || short > 0)
          expect(lacking + lackingFloat({ float, expected, counted })).toBe(expected - counted);
        expect([line.missing, line.lackingPostage].every((each) => each >= 0)).toBe(true);
      }),
    );
  });
});
