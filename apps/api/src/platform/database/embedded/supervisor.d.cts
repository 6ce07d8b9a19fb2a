export interface ConnectionUrls {
  /** May read and write data, not change the journal. */
  readonly app: string;
  /** Owns the schema `motcua`; runs migrations. */
  readonly owner: string;
  readonly sealer: string;
  /** Opens the database `postgres`, the others open `motcua`. */
  readonly superuser: string;
}

export interface RunningPostgres {
  readonly port: number;
  /** The postmaster. */
  readonly pid: number;
  readonly urls: ConnectionUrls;
  readonly dataDir: string;
  readonly clusterFolder: string;
}

export interface StartedPostgres extends RunningPostgres {
  /** Whether it was running already. */
  readonly adopted: boolean;
  isAlive(): boolean;
  /** Gives it back: it stops when no other living process has started or adopted it. */
  stop(options?: { timeoutMs?: number }): Promise<void>;
  /** Ends the postmaster and its backends at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  /** Without one a free port is chosen once and remembered in the data folder. */
  readonly port?: number;
  /** False, for tests only, trades safety after a power cut for speed. */
  readonly durable?: boolean;
  readonly log?: (line: string) => void;
}

export function startPostgres(options: StartOptions): Promise<StartedPostgres>;
export function findRunning(options: { dataDir: string }): Promise<RunningPostgres | undefined>;
