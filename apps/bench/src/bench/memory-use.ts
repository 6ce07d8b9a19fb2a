import { readFileSync } from 'node:fs';

const everyMs = 10;
const kibibyte = 1024;

/** Resident memory of a process, in bytes. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * kibibyte;
}

/** The most memory a process had while something was done, looked at a hundred times a second. */
export async function peakMemory(pid: number, work: () => Promise<unknown>): Promise<number> {
  let peak = residentMemory(pid);
  const look = (): void => {
    peak = Math.max(peak, residentMemory(pid));
  };
  const timer = setInterval(look, everyMs);
  try {
    await work();
    look();
    return peak;
  } finally {
    clearInterval(timer);
  }
}
