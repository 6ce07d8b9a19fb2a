import { runBench } from './bench/run-bench';
import { runDrills } from './drill/run-drills';

/** Runs the measurements or the drills and ends the process with their verdict. */
export async function main(what: 'bench' | 'drill', options: readonly string[]): Promise<void> {
  try {
    const passed = await (what === 'bench' ? runBench(options) : runDrills(options));
    process.exit(passed ? 0 : 1);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
