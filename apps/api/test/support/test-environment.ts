import { join } from 'node:path';
import { Client } from 'pg';
import type { Environment } from '../../src/platform/config/environment';

export const demoPassword = 'mat-khau-thu-nghiem';

/** With which the tests sign as the bank. */
export const bankSecret = 'bi-mat-cua-ngan-hang';

/** Thursday 19 November 2026, 09:00 in the office. */
export const usualNow = '2026-11-19T02:00:00Z';

export function asDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

export async function onDatabase<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every application keeps its files apart; all of one run share the key that seals the journal. */
export function testEnvironment(
  urls: { owner: string; app: string; sealer: string },
  { runDir, name, clockStart = usualNow }: { runDir: string; name: string; clockStart?: string },
): Environment {
  const dataDir = join(runDir, name);
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:3000',
    dataDir,
    databaseUrl: urls.app,
    ownerUrl: urls.owner,
    sealerUrl: urls.sealer,
    sealKeyFile: join(runDir, 'keys', 'seal.pem'),
    demo: true,
    demoPassword,
    clockStart,
    trustedProxies: [],
    adminDir: join(dataDir, 'no-admin'),
    bankSecret,
    passwordMemoryKiB: 64,
  };
}
