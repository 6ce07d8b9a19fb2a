import { join, resolve } from 'node:path';

/** Where messages to applicants are posted. */
export interface MessageGatewaySettings {
  readonly url: string;
  readonly token: string | undefined;
}

export interface Environment {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly sealerUrl: string;
  readonly sealKeyFile: string;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  /** A fixed start instant for tests and demonstrations; undefined means the real clock. */
  readonly clockStart: string | undefined;
  readonly adminDir: string;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; nobody else's is. */
  readonly trustedProxies: readonly string[];
  /** Undefined: messages to applicants stay in the outbox. */
  readonly messageGateway?: MessageGatewaySettings | undefined;
  /** Secret with which the bank signs what it tells of; undefined: no message is believed. */
  readonly bankSecret?: string | undefined;
  /** argon2 memory in KiB; small values are for tests only. */
  readonly passwordMemoryKiB: number;
}

export const ENVIRONMENT = Symbol('Environment');

export class EnvironmentIncomplete extends Error {
  constructor(readonly variable: string) {
    super(`The environment variable ${variable} is missing.`);
    this.name = 'EnvironmentIncomplete';
  }
}

export class EnvironmentUnreadable extends Error {
  constructor(variable: string, wanted: string, given: string) {
    super(`${variable} must be ${wanted}, not ${given}.`);
    this.name = 'EnvironmentUnreadable';
  }
}

/** Without its scheme every request of a browser would fail, so the start does. */
function readPublicUrl(given: string | undefined): string | undefined {
  if (!given || (/^https?:\/\//i.test(given) && URL.canParse(given))) return given;
  const wanted = 'a whole address like https://motcua.vidu.vn';
  throw new EnvironmentUnreadable('MOTCUA_PUBLIC_URL', wanted, given);
}

/** Reads the process environment once; a missing database URL is an error, not a default. */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const required = (name: string): string => {
    const value = source[name];
    if (!value) throw new EnvironmentIncomplete(name);
    return value;
  };
  const host = source.HOST || '127.0.0.1';
  const port = Number(source.PORT || 3000);
  const dataDir = resolve(source.MOTCUA_DATA_DIR || '.motcua');
  return {
    host,
    port,
    publicUrl: (readPublicUrl(source.MOTCUA_PUBLIC_URL) || `http://${host}:${port}`).replace(
      /\/+$/,
      '',
    ),
    dataDir,
    databaseUrl: required('DATABASE_URL'),
    ownerUrl: required('DATABASE_OWNER_URL'),
    sealerUrl: required('DATABASE_SEALER_URL'),
    sealKeyFile: source.MOTCUA_SEAL_KEY || join(dataDir, 'keys', 'seal.pem'),
    demo: source.MOTCUA_DEMO === '1',
    demoPassword: source.MOTCUA_DEMO_PASSWORD || undefined,
    clockStart: source.MOTCUA_CLOCK || undefined,
    trustedProxies: (source.MOTCUA_TRUSTED_PROXIES ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    adminDir: resolve(source.MOTCUA_ADMIN_DIR || join(__dirname, '../../../../admin/dist')),
    messageGateway: source.MOTCUA_MESSAGE_GATEWAY_URL
      ? {
          url: source.MOTCUA_MESSAGE_GATEWAY_URL,
          token: source.MOTCUA_MESSAGE_GATEWAY_TOKEN || undefined,
        }
      : undefined,
    bankSecret: source.MOTCUA_BANK_SECRET || undefined,
    passwordMemoryKiB: Number(source.MOTCUA_PASSWORD_MEMORY_KIB || 19456),
  };
}
