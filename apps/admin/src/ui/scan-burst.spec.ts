import { ScanBurst } from './scan-burst';

function typed(text: string, gapMs: number, endGapMs = gapMs): string | undefined {
  const burst = new ScanBurst();
  let at = 1000;
  for (const character of text) {
    burst.type(character, at);
    at += gapMs;
  }
  return burst.end(at - gapMs + endGapMs);
}

describe('a burst of keystrokes', () => {
  it('is a scan when a machine typed it', () => {
    expect(typed('H36.12-261121-0042', 8)).toBe('H36.12-261121-0042');
  });

  it('is a person when it is slow', () => {
    expect(typed('H36.12-261121-0042', 60)).toBeUndefined();
  });

  it('is too short below six characters', () => {
    expect(typed('12345', 8)).toBeUndefined();
  });

  it('must end within a tenth of a second', () => {
    expect(typed('H36.12-261121-0042', 8, 250)).toBeUndefined();
  });

  it('begins anew after a pause', () => {
    const burst = new ScanBurst();
    burst.type('x', 0);
    const starts = [...'123456'].map((character, index) => burst.type(character, 500 + index * 5));
    expect(starts).toEqual([true, false, false, false, false, false]);
    expect(burst.end(540)).toBe('123456');
  });

  it('follows a typing method that takes a letter back and puts another', () => {
    const burst = new ScanBurst();
    [...'EE'].forEach((character, index) => burst.type(character, index * 4));
    burst.takeBack(9);
    burst.takeBack(10);
    [...'Ê123456785VN'].forEach((character, index) => burst.type(character, 12 + index * 4));
    expect(burst.end(64)).toBe('Ê123456785VN');
  });
});
