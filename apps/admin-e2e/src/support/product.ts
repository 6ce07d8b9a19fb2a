import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const checkout = resolve(__dirname, '../../../..');

/** A Thursday, nine o'clock in the morning in Việt Nam: the counters are open. */
const workingMorning = '2026-11-19T02:00:00Z';
const password = 'hoa-dao-qua-thu';
/** With which the journeys sign as the bank. */
export const bankSecret = 'bi-mat-cua-hanh-trinh';
const startsWithinMs = 420_000;
const endsWithinMs = 30_000;

export interface Product {
  readonly url: string;
  readonly password: string;
  stop(): Promise<void>;
}

/** `npm start` on a port and a data folder of its own, with the demonstration and a fixed clock. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-journeys-'));
  // PostgreSQL may run under another account, which has to pass.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const child = launch({
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    MOTCUA_DATA_DIR: dataDir,
    MOTCUA_DEMO_PASSWORD: password,
    MOTCUA_CLOCK: workingMorning,
    MOTCUA_BANK_SECRET: bankSecret,
  });
  const endWithUs = () => child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const stop = async () => {
    process.removeListener('exit', endWithUs);
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await greeting(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, password, stop };
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  const script = join(checkout, 'apps/api/src/platform/launcher/start.cjs');
  return spawn(process.execPath, [script], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The launcher prints where it serves once the API answers. */
function greeting(child: ChildProcess): Promise<void> {
  return new Promise((resolveWhenServed, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`${why}\n${output}`));
    const timer = setTimeout(() => fail('The product did not start in time.'), startsWithinMs);
    const read = (text: Buffer) => {
      output += text.toString('utf8');
      if (!output.includes('/track')) return;
      clearTimeout(timer);
      resolveWhenServed();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The product ended before it served (exit code ${code}).`);
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolveWhenEnded) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolveWhenEnded();
    });
    child.kill('SIGTERM');
  });
}

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolvePort(port));
    });
  });
}
