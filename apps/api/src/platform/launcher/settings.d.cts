import type { ConnectionUrls } from '../database/embedded/supervisor.cjs';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where people open it. */
  readonly url: string;
  /** Where this machine reaches it. */
  readonly probeUrl: string;
  readonly dataDir: string;
  /** Undefined: the cluster that comes along. */
  readonly database: ConnectionUrls | undefined;
  readonly isDemo: boolean;
}
export const checkout: string;
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings;
