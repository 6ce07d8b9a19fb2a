import { browserProgram } from './browser-program';
import { startProduct, type Product } from './product';

declare global {
  var motcuaJourneyProduct: Product | undefined;
}

/**
 * One product for all journeys. With MOTCUA_JOURNEY_URL and MOTCUA_JOURNEY_PASSWORD they run
 * against one that already serves the demonstration.
 */
export default async function startOnce(): Promise<void> {
  browserProgram();
  if (process.env.MOTCUA_JOURNEY_URL) return;
  const product = await startProduct();
  globalThis.motcuaJourneyProduct = product;
  process.env.MOTCUA_JOURNEY_URL = product.url;
  process.env.MOTCUA_JOURNEY_PASSWORD = product.password;
}
