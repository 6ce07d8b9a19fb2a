import { localDate } from '@motcua/shared-time';
import * as fc from 'fast-check';
import {
  countFigure,
  differenceInPoints,
  InvalidFigure,
  onTimeFigure,
  ratioFigure,
  ratioParts,
} from './figure';

const period = { from: localDate('2026-11-01'), to: localDate('2026-11-20') };

describe('a figure', () => {
  it('carries its base and its period', () => {
    expect(onTimeFigure({ doneEarly: 60, doneOnTime: 34, doneLate: 6 }, period)).toEqual({
      value: 0.94,
      numerator: 94,
      denominator: 100,
      period,
    });
  });

  it('has no value without a base, and shows nothing', () => {
    const figure = onTimeFigure({ doneEarly: 0, doneOnTime: 0, doneLate: 0 }, period);
    expect(figure.value).toBeNull();
    expect(ratioParts(figure)).toBeNull();
  });

  it('is no percentage when it is a plain count', () => {
    expect(countFigure(7, period)).toEqual({ value: 7, numerator: 7, denominator: null, period });
    expect(ratioParts(countFigure(7, period))).toBeNull();
  });

  it('differs from another in percentage points, but not from one without a base', () => {
    const half = ratioFigure(1, 2, period);
    expect(differenceInPoints(ratioFigure(1, 4, period), half)).toBe(25);
    expect(differenceInPoints(ratioFigure(0, 0, period), half)).toBeNull();
  });

  it.each([[-1], [1.5], [Number.NaN]])('is never made of %d', (count) => {
    expect(() => countFigure(count, period)).toThrow(InvalidFigure);
    expect(() => ratioFigure(count, 1, period)).toThrow(InvalidFigure);
    expect(() => ratioFigure(1, count, period)).toThrow(InvalidFigure);
  });

  it('shows a percentage exactly when there is a base', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 3 }), (numerator, denominator) => {
        const parts = ratioParts(ratioFigure(numerator, denominator, period));
        expect(parts === null).toBe(denominator === 0);
        if (parts !== null) expect(Number.isFinite(parts.percent)).toBe(true);
      }),
    );
  });
});
