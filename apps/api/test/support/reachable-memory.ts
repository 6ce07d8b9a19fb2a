import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is still reachable, in bytes: the same on every machine, as what the process takes is not. */
export function reachableBytes(): number {
  // Room of buffers is given back beside the program; a second collection waits for the first's.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
