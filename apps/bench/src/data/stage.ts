import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type ApiProcess,
  apiScript,
  startApi,
  type StartedPostgres,
  startPostgres,
  waitUntilReady,
} from './product';

/** Thursday 19 November 2026, 09:00 in the office: an ordinary hour whatever the real day is. */
export const stageClock = '2026-11-19T02:00:00Z';

const opened = new Set<Stage>();

/** Nothing is left running when somebody loses patience. */
function interrupted(): void {
  const closing = [...opened].map((stage) => stage.close());
  void Promise.allSettled(closing).finally(() => process.exit(1));
}

/** Ctrl-C, a closed terminal, and a reader of the output that went away (`| head`), at every line. */
function attend(how: 'on' | 'off'): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process[how](signal, interrupted);
  process.stdout[how]('error', interrupted);
}

/** One API process and one PostgreSQL in a data folder of their own, as they run in an office. */
export class Stage {
  readonly dataDir: string;
  private postgresNow: StartedPostgres | undefined;
  private apiNow: ApiProcess | undefined;
  private closing: Promise<void> | undefined;

  private constructor(
    readonly url: string,
    name: string,
    private readonly say: (line: string) => void,
  ) {
    this.dataDir = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
    // PostgreSQL never runs as root, and its account must reach its files.
    chmodSync(this.dataDir, 0o755);
    if (opened.size === 0) attend('on');
    opened.add(this);
  }

  static async open(name: string, say: (line: string) => void): Promise<Stage> {
    const stage = new Stage(`http://127.0.0.1:${await freePort()}`, name, say);
    await stage.startPostgres();
    return stage;
  }

  get postgres(): StartedPostgres {
    if (!this.postgresNow) throw new Error('PostgreSQL is not on the stage.');
    return this.postgresNow;
  }

  get sealKeyFile(): string {
    return join(this.dataDir, 'keys', 'seal.pem');
  }

  /** The process of the API, for its account of CPU time. */
  get apiPid(): number {
    const file = readFileSync(join(this.dataDir, 'api.pid'), 'utf8');
    return (JSON.parse(file) as { pid: number }).pid;
  }

  async startPostgres(): Promise<void> {
    this.postgresNow = await startPostgres({ dataDir: this.dataDir });
  }

  async startApi(): Promise<void> {
    const { urls } = this.postgres;
    this.apiNow = startApi({
      script: apiScript,
      dataDir: this.dataDir,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: new URL(this.url).port,
        MOTCUA_PUBLIC_URL: this.url,
        MOTCUA_DATA_DIR: this.dataDir,
        MOTCUA_SEAL_KEY: this.sealKeyFile,
        MOTCUA_CLOCK: stageClock,
        MOTCUA_DEMO: '0',
        MOTCUA_ADMIN_DIR: join(this.dataDir, 'no-screens'),
        DATABASE_URL: urls.app,
        DATABASE_OWNER_URL: urls.owner,
        DATABASE_SEALER_URL: urls.sealer,
      },
    });
    await waitUntilReady(this.apiNow, this.url, this.say);
  }

  /** kill -9 of the API. */
  async killApi(): Promise<void> {
    this.apiNow?.kill();
    await this.apiNow?.ended;
  }

  /** kill -9 of the postmaster and every backend. */
  async killPostgres(): Promise<void> {
    await this.postgresNow?.kill();
  }

  async stopApi(): Promise<void> {
    await this.apiNow?.stop();
    this.apiNow = undefined;
  }

  /** A connection of the superuser to the application's database. */
  async connect(): Promise<Client> {
    const url = new URL(this.postgres.urls.superuser);
    url.pathname = '/motcua';
    const client = new Client({ connectionString: url.toString() });
    // PostgreSQL may end under it: whoever waits for an answer hears of that.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('set search_path = motcua, public');
    return client;
  }

  /** Ends everything and removes the data, once. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await this.stopApi();
    await this.postgresNow?.stop();
    this.postgresNow = undefined;
    rmSync(this.dataDir, { recursive: true, force: true });
    opened.delete(this);
    if (opened.size === 0) attend('off');
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
