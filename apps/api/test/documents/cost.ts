import { readFileSync, writeFileSync } from 'node:fs';

/** Processor time, which a busy machine does not lengthen as it lengthens the clock on the wall. */
const mostMs = 2_000;

const residentMb = (): number => process.memoryUsage.rss() / 1_048_576;

/** The highest the process stood since the mark was set back, not since it began. */
const peakMb = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) / 1_024;

/** What the answers cost this process from its making on. */
export class Cost {
  /** What took more than two seconds of processor time. */
  readonly tooSlow: string[] = [];
  private readonly begun: number;

  constructor() {
    // 5 sets the high-water mark back to what is resident now.
    writeFileSync('/proc/self/clear_refs', '5');
    this.begun = residentMb();
  }

  async of<Reply>(what: string, act: () => Promise<Reply>): Promise<Reply> {
    const before = process.cpuUsage();
    const reply = await act();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1_000;
    if (ms > mostMs) this.tooSlow.push(`${what}: ${ms.toFixed(0)} ms`);
    return reply;
  }

  /** How far the memory rose above where it stood, at its highest. */
  get peakMb(): number {
    return peakMb() - this.begun;
  }
}
