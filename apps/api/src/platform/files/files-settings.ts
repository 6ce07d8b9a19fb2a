import path from 'node:path';
import type { S3Settings } from './s3-file-store';

/** Injection token of `FilesSettings`. */
export const FILES_SETTINGS = Symbol('FILES_SETTINGS');

export interface FilesSettings {
  /** Folder of the disk store; an object store uses it for uploads that are not yet whole. */
  readonly folder: string;
  readonly s3?: S3Settings;
}

const required = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** `S3_ENDPOINT` switches from the disk to an object store; half a configuration is refused. */
export function filesSettingsFrom(environment: NodeJS.ProcessEnv): FilesSettings {
  const dataFolder = environment['MOTCUA_DATA_DIR'] || path.join(process.cwd(), '.motcua');
  const folder = path.join(dataFolder, 'files');
  const endpoint = environment['S3_ENDPOINT'];
  if (!endpoint) return { folder };
  const missing = required.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) {
    throw new Error(`S3_ENDPOINT is set but ${missing.join(', ')} is not`);
  }
  return {
    folder,
    s3: {
      endpoint,
      bucket: environment['S3_BUCKET'] ?? '',
      region: environment['S3_REGION'] || 'us-east-1',
      accessKeyId: environment['S3_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['S3_SECRET_ACCESS_KEY'] ?? '',
      forcePathStyle: environment['S3_FORCE_PATH_STYLE'] !== '0',
    },
  };
}
