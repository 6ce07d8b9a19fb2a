export interface ApiProcess {
  /** How it ended: an exit code or a signal. */
  readonly ended: Promise<string>;
  readonly logFile: string;
  lastLines(): string;
  stop(): Promise<void>;
  kill(): void;
}
export function endOrphan(dataDir: string): Promise<boolean>;
export function startApi(options: {
  script: string;
  env: NodeJS.ProcessEnv;
  dataDir: string;
}): ApiProcess;
export function waitUntilReady(
  api: ApiProcess,
  url: string,
  say: (line: string) => void,
): Promise<void>;
