import { browserProgram } from './browser-program';
import { startProduct, type Product } from './product';

declare global {
  var motcuaJourneyProducts: readonly Product[] | undefined;
}

/**
 * One product for each worker: files of journeys that run side by side share no data. With
 * MOTCUA_JOURNEY_URL and MOTCUA_JOURNEY_PASSWORD they run against one that already serves the
 * demonstration; such a run has one worker.
 */
export default async function startAll({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  browserProgram();
  if (process.env.MOTCUA_JOURNEY_URL) {
    if (maxWorkers > 1) throw new Error('One product serves one worker: run the journeys with -i.');
    return;
  }
  const starts = await Promise.allSettled(Array.from({ length: maxWorkers }, () => startProduct()));
  const products = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find((start) => start.status === 'rejected');
  if (failed) {
    await Promise.all(products.map((product) => product.stop()));
    throw failed.reason;
  }
  globalThis.motcuaJourneyProducts = products;
  process.env.MOTCUA_JOURNEY_URL = products.map(({ url }) => url).join(' ');
  process.env.MOTCUA_JOURNEY_PASSWORD = products[0]?.password;
}
