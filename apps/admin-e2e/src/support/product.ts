import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A Thursday, nine o'clock in the morning in Việt Nam: the counters are open. */
const workingMorning = '2026-11-19T02:00:00Z';
const password = 'hoa-dao-qua-thu';
const startsWithinMs = 420_000;
const endsWithinMs = 30_000;

export interface Product {
  readonly url: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** `npm start` on a port and a data folder of its own, with the demonstration and a fixed clock. */
export async function startProduct(): Promise<Product> {
  const checkout = resolve(__dirname, '..', '..', '..', '..', ...distance());
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-journeys-'));
  // PostgreSQL may run under another account, which has to pass.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(checkout, 'apps/api/src/platform/launcher/start.cjs')],
    {
      cwd: checkout,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        MOTCUA_DATA_DIR: dataDir,
        MOTCUA_DEMO_PASSWORD: password,
        MOTCUA_CLOCK: workingMorning,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = async () => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await greeted(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, password, stop };
}
