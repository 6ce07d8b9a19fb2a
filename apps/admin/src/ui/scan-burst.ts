interface Keystroke {
  character: string;
  at: number;
}

const longestGapMs = 100;
const medianGapMs = 35;
const shortestBurst = 6;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** Tells a scanner, which types like a machine, from a person, who does not. */
export class ScanBurst {
  private strokes: Keystroke[] = [];

  /** The burst begins anew after a pause; tells whether this keystroke is the first of one. */
  type(character: string, at: number): boolean {
    const isFirst = this.isOver(at);
    if (isFirst) this.strokes = [];
    this.strokes.push({ character, at });
    return isFirst;
  }

  /** Typing methods take a letter back to put one with a mark in its place. */
  takeBack(at: number): void {
    const last = this.strokes.at(-1);
    if (!last || this.isOver(at)) return;
    this.strokes.pop();
    const before = this.strokes.at(-1);
    if (before) before.at = at;
  }

  /** What was scanned, when the end key closes a burst. */
  end(at: number): string | undefined {
    const strokes = this.strokes;
    const isBurst = strokes.length >= shortestBurst && !this.isOver(at);
    this.strokes = [];
    if (!isBurst) return undefined;
    const gaps = strokes.slice(1).map((stroke, index) => stroke.at - (strokes[index]?.at ?? 0));
    if (median(gaps) > medianGapMs) return undefined;
    return strokes.map(({ character }) => character).join('');
  }

  isRunning(at: number): boolean {
    return this.strokes.length >= shortestBurst && !this.isOver(at);
  }

  private isOver(at: number): boolean {
    const last = this.strokes.at(-1);
    return !last || at - last.at > longestGapMs;
  }
}
