import type { ConnectionUrls } from '../database/embedded/supervisor.cjs';
import type { Settings } from './settings.cjs';

export function apiEnvironment(
  settings: Settings,
  urls: ConnectionUrls,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv;
