import { systemClock } from '@motcua/shared-time';
import { SealKey, Sealer } from '../data/product';

export interface SealerOrder {
  readonly databaseUrl: string;
  readonly keyFile: string;
}

const everyMs = 20;

/** The product's sealer in a process of its own, to be killed. */
process.once('message', ({ databaseUrl, keyFile }: SealerOrder) => {
  const key = SealKey.openOrMake(keyFile);
  // Connections are cut on purpose: the sealer tries again by itself.
  Sealer.connect(databaseUrl, key, systemClock, () => undefined).start(everyMs);
  process.send?.('ready');
});
process.on('disconnect', () => process.exit(0));
