import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

interface Times {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** Fields 4 and 14 to 17 of /proc/PID/stat; the name before them may hold spaces and brackets. */
function timesOf(pid: number): Times | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (no: number): number => Number(fields[no - 3]);
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return undefined;
  }
}

const microseconds = (ticks: number): number => (ticks * 1_000_000) / ticksPerSecond;

/** CPU time of one process with all its threads, in microseconds. */
export function processTime(pid: number): number {
  return microseconds(timesOf(pid)?.own ?? 0);
}

/** CPU time of PostgreSQL with every backend, also of those that have ended, in microseconds. */
export function postgresTime(postmaster: number): number {
  const main = timesOf(postmaster);
  let ticks = (main?.own ?? 0) + (main?.ended ?? 0);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = timesOf(Number(name));
    if (times?.parent === postmaster) ticks += times.own;
  }
  return microseconds(ticks);
}
