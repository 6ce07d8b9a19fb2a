import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '../../src/platform/database/embedded/processes.cjs';
import { apiEnvironment } from '../../src/platform/launcher/api-environment.cjs';
import { endOrphan, startApi, waitUntilReady } from '../../src/platform/launcher/api-process.cjs';
import { fingerprintOf } from '../../src/platform/launcher/fingerprint.cjs';
import { greeting, signIns } from '../../src/platform/launcher/greeting.cjs';
import { demoStaff } from '../../src/demonstration/organisation';
import { isSupportedNode } from '../../src/platform/launcher/requirements.cjs';
import { demoPassword } from '../../src/platform/launcher/secrets.cjs';
import { readEnvironment } from '../../src/platform/config/environment';
import { checkout, readSettings } from '../../src/platform/launcher/settings.cjs';
import { freePort } from '../support/free-port';

const urls = { app: 'postgres://app', owner: 'postgres://owner', sealer: 'postgres://sealer' };
const external = {
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_SEALER_URL: urls.sealer,
};
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'motcua-launcher-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the Node it needs', () => {
  it.each([
    ['12.22.12', false],
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
  ])('%s: %s', (version, isEnough) => {
    expect(isSupportedNode(version)).toBe(isEnough);
  });
});

describe('what the environment asks for', () => {
  it('defaults to the embedded cluster with the demonstration on port 3000', () => {
    expect(readSettings({}, '/somewhere')).toEqual({
      host: '127.0.0.1',
      port: 3000,
      url: 'http://127.0.0.1:3000',
      probeUrl: 'http://127.0.0.1:3000',
      dataDir: join(checkout, '.motcua'),
      database: undefined,
      isDemo: true,
    });
  });

  it('reads relative data folders from where npm was called', () => {
    expect(readSettings({ MOTCUA_DATA_DIR: 'here' }, '/somewhere').dataDir).toBe('/somewhere/here');
  });

  it.each(['motcua.vidu.vn', 'localhost:3000', 'https://', 'ftp://motcua.vidu.vn'])(
    'says at once that %s is not an address people could open',
    (given) => {
      expect(() => readSettings({ MOTCUA_PUBLIC_URL: given }, '/')).toThrow(
        'MOTCUA_PUBLIC_URL must be a whole address like https://motcua.vidu.vn',
      );
      expect(() => readEnvironment({ ...external, MOTCUA_PUBLIC_URL: given })).toThrow(
        'MOTCUA_PUBLIC_URL must be a whole address like https://motcua.vidu.vn',
      );
    },
  );

  it('loads the demonstration into a cluster of your own only when asked', () => {
    expect(readSettings(external, '/').isDemo).toBe(false);
    expect(readSettings({ ...external, MOTCUA_DEMO: '1' }, '/').isDemo).toBe(true);
    expect(readSettings({ MOTCUA_DEMO: '0' }, '/').isDemo).toBe(false);
  });

  it('asks itself on this machine when it listens everywhere', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '81' }, '/').probeUrl).toBe('http://127.0.0.1:81');
    expect(readSettings({ HOST: '::', PORT: '81' }, '/').probeUrl).toBe('http://[::1]:81');
  });

  it.each([
    [{ DATABASE_URL: 'x' }, 'DATABASE_OWNER_URL and DATABASE_SEALER_URL are missing'],
    [{ ...external, DATABASE_SEALER_URL: '' }, 'DATABASE_SEALER_URL is missing'],
    [{ PORT: 'http' }, 'PORT must be a number between 1 and 65535, not http.'],
    [{ PORT: '65536' }, 'PORT must be a number between 1 and 65535, not 65536.'],
  ])('refuses %j', (env, sentence) => {
    expect(() => readSettings(env, '/')).toThrow(sentence);
  });

  it('gives the API everything, and keeps what was set outside', () => {
    const settings = readSettings({ MOTCUA_DATA_DIR: folder, PORT: '55602' }, '/');
    const env = apiEnvironment(settings, { ...urls, superuser: '' }, { TZ: 'UTC' });
    expect(env).toMatchObject({
      ...external,
      TZ: 'UTC',
      PORT: '55602',
      MOTCUA_DATA_DIR: folder,
      MOTCUA_DEMO: '1',
      MOTCUA_DEMO_PASSWORD: demoPassword(folder),
      MOTCUA_SEAL_KEY: join(folder, 'keys/seal.pem'),
    });
  });
});

describe('the password of the demonstration', () => {
  it('is made once, for us alone, of symbols no input method changes', () => {
    const password = demoPassword(folder);
    expect(password).toMatch(/^([bcghkmnpqtv2-9]{4}-){2}[bcghkmnpqtv2-9]{4}$/);
    expect(demoPassword(folder)).toBe(password);
    expect(fs.statSync(join(folder, 'keys/demo-password')).mode & 0o077).toBe(0);
  });

  it('is printed with the address, the people and the place of the data', () => {
    const text = greeting({
      url: 'http://127.0.0.1:3000',
      dataDir: '/data',
      clusterFolder: '/var/lib/motcua/1/cluster',
      logFile: '/data/log/api.log',
      password: 'bcgh-2345-kmnp',
    });
    for (const [name] of signIns) expect(text).toContain(` ${name} `);
    const people = demoStaff.map(({ username }) => username).sort();
    expect(signIns.map(([name]) => name).sort()).toEqual(people);
    for (const part of ['http://127.0.0.1:3000/track', 'bcgh-2345-kmnp', '/var/lib/motcua/1']) {
      expect(text).toContain(part);
    }
  });
});

describe('whether to build', () => {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    fs.mkdirSync(join(file, '..'), { recursive: true });
    fs.writeFileSync(file, text);
  };

  beforeEach(() => {
    write('package-lock.json', '{}');
    write('tsconfig.base.json', '{}');
    write('apps/api/src/main.ts', 'one');
    write('apps/admin/index.html', 'one');
    write('libs/shared/time/src/index.ts', 'one');
  });

  it.each([
    'apps/api/src/main.ts',
    'apps/admin/index.html',
    'libs/shared/time/src/index.ts',
    'package-lock.json',
  ])('%s changes it, also at the same size and time', (path) => {
    const before = fingerprintOf(folder);
    const { atime, mtime } = fs.statSync(join(folder, path));
    write(path, path.endsWith('.json') ? '[]' : 'two');
    fs.utimesSync(join(folder, path), atime, mtime);
    expect(fingerprintOf(folder)).not.toBe(before);
  });

  it('tests, outputs and times do not change it', () => {
    const before = fingerprintOf(folder);
    write('libs/shared/time/src/index.spec.ts', 'two');
    write('apps/api/test/a.ts', 'two');
    write('apps/api/dist/main.js', 'two');
    fs.utimesSync(join(folder, 'apps/api/src/main.ts'), 1, 1);
    expect(fingerprintOf(folder)).toBe(before);
  });

  it('notices a file that was renamed', () => {
    const before = fingerprintOf(folder);
    fs.renameSync(join(folder, 'apps/api/src/main.ts'), join(folder, 'apps/api/src/other.ts'));
    expect(fingerprintOf(folder)).not.toBe(before);
  });
});

describe('the API process', () => {
  const program = (text: string) => {
    const script = join(folder, 'server.cjs');
    fs.writeFileSync(script, text);
    return script;
  };
  let address = '';
  let server = '';
  const said: string[] = [];
  const say = (line: string) => said.push(line);

  beforeEach(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    server = `require('node:http')
      .createServer((_, answer) => answer.writeHead(200).end())
      .listen(${port}, '127.0.0.1')`;
  });

  it('is waited for until it answers, and stopped by SIGTERM', async () => {
    const script = program(`console.log('begun'); setTimeout(() => ${server}, 300)`);
    const api = startApi({ script, env: process.env, dataDir: folder });
    await waitUntilReady(api, address, say);
    expect(api.lastLines()).toBe('begun');
    await api.stop();
    await expect(api.ended).resolves.toBe('signal SIGTERM');
    expect(fs.existsSync(join(folder, 'api.pid'))).toBe(false);
  });

  it('shows its last lines when it ends before it was ready', async () => {
    const script = program(`console.error('no such table'); process.exit(3)`);
    const api = startApi({ script, env: process.env, dataDir: folder });
    await expect(waitUntilReady(api, address, say)).rejects.toMatchObject({
      message: 'The API ended before it was ready (exit code 3).',
      details: 'no such table',
    });
    await api.stop();
  });

  it('is ended by the next start when its launcher was killed', async () => {
    const api = startApi({ script: program(server), env: process.env, dataDir: folder });
    await waitUntilReady(api, address, say);
    await expect(endOrphan(folder)).resolves.toBe(true);
    await expect(api.ended).resolves.toBe('signal SIGTERM');
    await expect(endOrphan(folder)).resolves.toBe(false);
  });

  it('is not mistaken for another program with its number', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    const pid = other.pid ?? 0;
    fs.writeFileSync(
      join(folder, 'api.pid'),
      JSON.stringify({ pid, identity: identityOf(pid), script: join(folder, 'server.cjs') }),
    );
    await expect(endOrphan(folder)).resolves.toBe(false);
    expect(identityOf(pid)).toBeDefined();
    other.kill();
  });
});
