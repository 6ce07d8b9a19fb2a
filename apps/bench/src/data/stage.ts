import { readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
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

export const password = 'mat-khau-do-luong';

/** Thursday 19 November 2026, 09:00 in the office: an ordinary hour whatever the real day is. */
export const stageClock = '2026-11-19T02:00:00Z';

export interface StageOptions {
  readonly name: string;
  readonly apiPort: number;
  readonly postgresPort: number;
  readonly say: (line: string) => void;
}

/** One API process and one PostgreSQL in a data folder of their own, as they run in an office. */
export class Stage {
  readonly url: string;
  readonly dataDir: string;
  private postgresNow: StartedPostgres | undefined;
  private apiNow: ApiProcess | undefined;

  constructor(private readonly options: StageOptions) {
    this.url = `http://127.0.0.1:${options.apiPort}`;
    this.dataDir = join(tmpdir(), `motcua-${options.name}-${userInfo().uid}`);
  }

  get postgres(): StartedPostgres {
    if (!this.postgresNow) throw new Error('PostgreSQL is not on the stage.');
    return this.postgresNow;
  }

  /** The process of the API, for its accounts of CPU time. */
  get apiPid(): number {
    const { pid } = JSON.parse(readFileSync(join(this.dataDir, 'api.pid'), 'utf8')) as {
      pid: number;
    };
    return pid;
  }

  async startPostgres(): Promise<void> {
    const { postgresPort: port } = this.options;
    this.postgresNow = await startPostgres({ dataDir: this.dataDir, port });
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
        PORT: String(this.options.apiPort),
        MOTCUA_PUBLIC_URL: this.url,
        MOTCUA_DATA_DIR: this.dataDir,
        MOTCUA_SEAL_KEY: this.sealKeyFile,
        MOTCUA_CLOCK: stageClock,
        MOTCUA_DEMO: '1',
        MOTCUA_DEMO_PASSWORD: password,
        MOTCUA_ADMIN_DIR: join(this.dataDir, 'no-screens'),
        DATABASE_URL: urls.app,
        DATABASE_OWNER_URL: urls.owner,
        DATABASE_SEALER_URL: urls.sealer,
      },
    });
    await waitUntilReady(this.apiNow, this.url, this.options.say);
  }

  get sealKeyFile(): string {
    return join(this.dataDir, 'keys', 'seal.pem');
  }

  async killApi(): Promise<void> {
    this.apiNow?.kill();
    await this.apiNow?.ended;
  }

  async stopApi(): Promise<void> {
    await this.apiNow?.stop();
    this.apiNow = undefined;
  }

  /** Ends everything and forgets the data. */
  async close(): Promise<void> {
    await this.stopApi();
    await this.postgresNow?.stop();
    this.postgresNow = undefined;
    this.clear();
  }

  /** Removes what an earlier, interrupted run left. */
  clear(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A connection of the superuser to the application's database. */
  async connect(): Promise<Client> {
    const url = new URL(this.postgres.urls.superuser);
    url.pathname = '/motcua';
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    return client;
  }
}
