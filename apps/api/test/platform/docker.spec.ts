import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../src/platform/config/environment';
import { filesSettingsFrom } from '../../src/platform/files/files-settings';
import { virusScannerFrom } from '../../src/platform/files/virus-scanner';
import { signingKey, timestampService } from '../../src/signatures/signature-settings';

const root = join(__dirname, '../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly profiles?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Instructions with continued lines joined, comments out. */
function instructionsOf(dockerfile: string): Instruction[] {
  return dockerfile
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.trim().split(/\s+/);
      return { name, rest: rest.join(' ') };
    });
}

const innermost = /\$\{(\w+)(?::([-+])([^${}]*))?\}/;

/** What compose makes of a value: `${NAME}`, `${NAME:-otherwise}` and `${NAME:+instead}`, nested. */
function filledIn(value: string, shell: Readonly<Record<string, string>>): string {
  const found = innermost.exec(value);
  if (!found) return value;
  const [whole, name = '', sign, word = ''] = found;
  const own = shell[name] ?? '';
  const text = sign === '+' ? (own ? word : '') : own || word;
  return filledIn(
    value.replace(whole, () => text),
    shell,
  );
}

const environmentOf = (
  service: Service | undefined,
  shell: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(service?.environment ?? {}).map(([name, value]) => [
      name,
      filledIn(String(value), shell),
    ]),
  );

// No container engine runs where the tests run: the files are parsed and held against the tree.
describe('the container files', () => {
  const compose = parse(read('docker-compose.yml')) as Compose;
  const instructions = instructionsOf(read('apps/api/Dockerfile'));

  it('copies only paths that exist', () => {
    const copied = instructions
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  });

  it('copies the manifest of every workspace before it installs', () => {
    const install = instructions.findIndex(({ rest }) => rest.startsWith('npm ci'));
    const before = instructions.slice(0, install).map(({ rest }) => rest);
    for (const app of ['api', 'admin', 'admin-e2e', 'bench'])
      expect(before.some((rest) => rest.includes(`apps/${app}`))).toBe(true);
  });

  it('starts as `npm start` does, with scripts that exist', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> })
      .scripts;
    expect(instructions.at(-1)).toEqual({ name: 'CMD', rest: '["npm", "start"]' });
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'build:app']));
    for (const { rest } of instructions.filter(({ name }) => name === 'RUN')) {
      const script = /npm run (\S+)/.exec(rest)?.[1];
      if (script) expect(scripts[script]).toBeDefined();
    }
  });

  it('runs PostgreSQL 18 and the API, and the object store only when asked', () => {
    const { database, api, objects } = compose.services;
    expect(database?.image).toBe('postgres:18');
    expect(api?.build).toEqual({ context: '.', dockerfile: 'apps/api/Dockerfile' });
    expect(api?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(objects?.profiles).toEqual(['objects']);
  });

  it('gives the API three roles and mounts only what exists', () => {
    const { api, database } = compose.services;
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL'])
      expect(api?.environment?.[name]).toMatch(/^postgres:\/\/motcua_(app|owner|sealer):/);
    for (const service of Object.values(compose.services))
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0] ?? '';
        const known = source.startsWith('.')
          ? existsSync(join(root, source))
          : source in compose.volumes;
        expect([volume, known]).toEqual([volume, true]);
      }
    expect(database?.volumes).toContain(
      './apps/api/docker/make-roles.sh:/docker-entrypoint-initdb.d/make-roles.sh:ro',
    );
  });

  it('keeps scans on the disk unless the profile or an address of its own asks for a store', () => {
    const { api } = compose.services;
    expect(filesSettingsFrom(environmentOf(api)).s3).toBeUndefined();
    expect(filesSettingsFrom(environmentOf(api, { COMPOSE_PROFILES: 'objects' })).s3).toEqual({
      endpoint: 'http://objects:8333',
      bucket: 'motcua',
      region: 'us-east-1',
      accessKeyId: 'motcua',
      secretAccessKey: 'change-me-objects',
      forcePathStyle: true,
    });
    const shell = { S3_ENDPOINT: 'https://s3.tinh.gov.vn', S3_BUCKET: 'hoso', S3_REGION: 'vn-1' };
    expect(filesSettingsFrom(environmentOf(api, shell)).s3).toMatchObject({
      endpoint: 'https://s3.tinh.gov.vn',
      bucket: 'hoso',
      region: 'vn-1',
    });
  });

  it('starts the object store with the key that the API has', () => {
    const { api, objects } = compose.services;
    const shell = {
      COMPOSE_PROFILES: 'objects',
      S3_ACCESS_KEY_ID: 'kho',
      S3_SECRET_ACCESS_KEY: 'x',
    };
    const { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = environmentOf(api, shell);
    expect(environmentOf(objects, shell)).toEqual({ S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY });
    expect(objects?.entrypoint).toEqual(['/bin/sh', '/start-objects.sh']);
    const script = read('apps/api/docker/start-objects.sh');
    const written = /<<JSON\n([\s\S]*?)\nJSON\n/.exec(script)?.[1] ?? '';
    const keys = { ...environmentOf(objects, shell) };
    const config = written.replace(/\$(\w+)/g, (_, name: string) => keys[name] ?? '');
    expect(JSON.parse(config)).toMatchObject({
      identities: [{ credentials: [{ accessKey: 'kho', secretKey: 'x' }] }],
    });
    expect(script).toContain('-s3.port=8333');
  });

  it('keeps the key of the object store in a file of its own, gone when the store ends', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-objects-'));
    try {
      const store = 'for word in "$@"; do last=$word; done; stat -c %a "${last#*=}"; exit 3\n';
      writeFileSync(join(folder, 'weed'), `#!/bin/sh\n${store}`, { mode: 0o755 });
      const started = spawnSync('/bin/sh', [join(root, 'apps/api/docker/start-objects.sh')], {
        encoding: 'utf8',
        env: {
          PATH: `${folder}:${process.env.PATH ?? ''}`,
          TMPDIR: folder,
          S3_ACCESS_KEY_ID: 'kho',
          S3_SECRET_ACCESS_KEY: 'x',
        },
      });
      expect(started).toMatchObject({ status: 3, stdout: '600\n', stderr: '' });
      expect(readdirSync(folder)).toEqual(['weed']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('passes every setting on, and starts with those that nobody set', () => {
    const { api } = compose.services;
    const bare = environmentOf(api);
    const documented = [...read('docs/architecture.md').matchAll(/`((?:MOTCUA|S3|CLAMAV)_\w+)`/g)];
    // The container has its own folders, and no clock but the real one.
    const elsewhere = ['MOTCUA_DATA_DIR', 'MOTCUA_SEAL_KEY', 'MOTCUA_CLOCK', 'CLAMAV_SOCKET'];
    const wanted = documented.map(([, name = '']) => name);
    expect(Object.keys(bare)).toEqual(
      expect.arrayContaining(wanted.filter((name) => !elsewhere.includes(name))),
    );
    expect(readEnvironment(bare)).toMatchObject({
      demo: false,
      trustedProxies: [],
      messageGateway: undefined,
      bankSecret: undefined,
    });
    expect(
      readEnvironment(environmentOf(api, { MOTCUA_TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2' }))
        .trustedProxies,
    ).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(virusScannerFrom(bare)).toBeUndefined();
    expect(signingKey(bare)).toBeUndefined();
    expect(timestampService(bare)).toBeUndefined();
  });

  it('prepares the same roles, extensions and schema as the embedded cluster', () => {
    const script = read('apps/api/docker/make-roles.sh');
    const embedded = read('apps/api/src/platform/database/embedded/set-up.cjs');
    for (const extension of ['unaccent', 'pg_trgm', 'pgcrypto', 'btree_gist']) {
      expect(embedded).toContain(`'${extension}'`);
      expect(script).toContain(`create extension if not exists ${extension} schema public`);
    }
    expect(statSync(join(root, 'apps/api/docker/make-roles.sh')).mode & 0o111).not.toBe(0);
  });
});
