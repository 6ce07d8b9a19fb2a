import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { copyBinaries, findBinaryPackage } from '../../src/platform/database/embedded/binaries.cjs';
import { placeOf } from '../../src/platform/database/embedded/place.cjs';
import {
  findRunning,
  type StartedPostgres,
  startPostgres,
} from '../../src/platform/database/embedded/supervisor.cjs';
import { until } from '../support/until';

const supervisor = resolve(__dirname, '../../src/platform/database/embedded/supervisor.cjs');
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

function newFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  folders.push(folder);
  return folder;
}

/** A Node of its own that starts the cluster, prints its postmaster and stays until it is killed. */
function startInAnotherProcess(dataDir: string, identity: { uid?: number; gid?: number } = {}) {
  const program = `
    const { startPostgres } = require(${JSON.stringify(supervisor)});
    startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false }).then(
      ({ pid, adopted, stop }) => {
        console.log(JSON.stringify({ pid, adopted }));
        process.stdin.on('end', () => stop().then(() => process.exit(0))).resume();
      },
      (error) => { console.error(error); process.exit(1); },
    );`;
  const child = spawn(process.execPath, ['-e', program], { ...identity, cwd: '/', stdio: 'pipe' });
  child.stderr.on('data', (text) => process.stderr.write(text));
  return child;
}

/** A checkout in a closed home cannot be read by another account. */
function canRun(identity: { uid: number; gid: number }): boolean {
  const program = `require(${JSON.stringify(supervisor)})`;
  return spawnSync(process.execPath, ['-e', program], { ...identity, cwd: '/' }).status === 0;
}

function firstLine(child: ChildProcess): Promise<{ pid: number; adopted: boolean }> {
  return new Promise((found, failed) => {
    child.stdout?.once('data', (line) => found(JSON.parse(String(line))));
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
}

async function hasExited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((done) => child.once('exit', done));
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const withDatabase = (url: string, name: string) => url.replace(/\/[^/]+$/, `/${name}`);

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe('a new cluster', () => {
  const dataDir = newFolder();
  let postgres: StartedPostgres;

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir, durable: false });
  });
  afterAll(() => postgres.stop());

  it('sorts Vietnamese names as Vietnamese', async () => {
    const rows = await query(
      postgres.urls.app,
      `select string_agg(name, ' ' order by name) as names
         from unnest(array['Đông', 'Dung', 'Em', 'Ân', 'An', 'Ánh']) name`,
    );
    expect(rows[0]?.names).toBe('An Ánh Ân Dung Đông Em');
  });

  it('survives kills within its limits', async () => {
    const rows = await query(
      postgres.urls.superuser,
      `select name, setting from pg_settings where name in
         ('max_wal_size', 'data_checksums', 'listen_addresses', 'TimeZone', 'jit', 'server_encoding')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      TimeZone: 'UTC',
      data_checksums: 'on',
      jit: 'off',
      listen_addresses: '127.0.0.1',
      max_wal_size: '1024',
      server_encoding: 'UTF8',
    });
  });

  it('has the extensions beside the schema that the owner owns', async () => {
    const url = withDatabase(postgres.urls.superuser, 'motcua');
    const extensions = await query(
      url,
      `select extname from pg_extension where extname <> 'plpgsql' order by extname collate "C"`,
    );
    expect(extensions.map(({ extname }) => extname)).toEqual([
      'btree_gist',
      'pg_trgm',
      'pgcrypto',
      'unaccent',
    ]);
    const owner = await query(
      url,
      `select nspowner::regrole::text as owner from pg_namespace where nspname = 'motcua'`,
    );
    expect(owner).toEqual([{ owner: 'motcua_owner' }]);
  });

  it.each(['app', 'owner', 'sealer'] as const)('finds its schema first as %s', async (role) => {
    const rows = await query(postgres.urls[role], 'select current_schemas(false)::text as path');
    expect(rows).toEqual([{ path: '{motcua,public}' }]);
  });

  it.each(['app', 'sealer'] as const)('lets %s make nothing', async (role) => {
    await expect(query(postgres.urls[role], 'create table motcua.t ()')).rejects.toThrow(
      'permission denied',
    );
    await expect(query(postgres.urls[role], 'create table public.t ()')).rejects.toThrow(
      'permission denied',
    );
    await expect(query(postgres.urls[role], 'create database other')).rejects.toThrow(
      'permission denied',
    );
  });

  it('lets the owner clone a database for a test', async () => {
    await query(postgres.urls.owner, 'create database first');
    await query(postgres.urls.owner, 'create database second template first');
    const rows = await query(withDatabase(postgres.urls.owner, 'second'), 'select 1 as one');
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('keeps its passwords to itself and never runs as root', () => {
    expect(fs.statSync(join(dataDir, 'keys')).mode & 0o077).toBe(0);
    expect(fs.statSync(join(dataDir, 'keys/database.json')).mode & 0o077).toBe(0);
    expect(fs.statSync(postgres.clusterFolder).uid).not.toBe(0);
  });

  it('is found by other commands', async () => {
    const running = await findRunning({ dataDir });
    expect(running).toMatchObject({ port: postgres.port, urls: postgres.urls });
    await expect(findRunning({ dataDir: newFolder() })).resolves.toBeUndefined();
  });

  it('refuses other passwords than its own', async () => {
    const url = postgres.urls.app.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(url, 'select 1')).rejects.toThrow('password authentication failed');
  });
});

describe('several starters', () => {
  it('share one cluster, which stops with the last of them', async () => {
    const dataDir = newFolder();
    const other = startInAnotherProcess(dataDir);
    const [first, second, third, inOther] = await Promise.all([
      startPostgres({ dataDir, durable: false }),
      startPostgres({ dataDir, durable: false }),
      startPostgres({ dataDir, durable: false }),
      firstLine(other),
    ]);
    expect(new Set([first.pid, second.pid, third.pid, inOther.pid]).size).toBe(1);
    expect([first, second, third, inOther].filter(({ adopted }) => !adopted)).toHaveLength(1);

    await first.stop();
    await second.stop();
    await third.stop();
    expect(third.isAlive()).toBe(true);
    other.stdin?.end();
    await hasExited(other);
    expect(third.isAlive()).toBe(false);
  });
});

describe('after an interruption', () => {
  const dataDir = newFolder();
  let postgres: StartedPostgres | undefined;

  beforeAll(async () => {
    await (await startPostgres({ dataDir, durable: false })).stop();
  });
  afterEach(() => postgres?.stop());

  it('adopts the PostgreSQL that a killed Node left running', async () => {
    const killed = startInAnotherProcess(dataDir);
    const { pid } = await firstLine(killed);
    killed.kill('SIGKILL');
    await hasExited(killed);
    postgres = await startPostgres({ dataDir, durable: false });
    expect(postgres).toMatchObject({ pid, adopted: true });
    await postgres.stop();
    expect(postgres.isAlive()).toBe(false);
  });

  it('starts again on the same port after a kill, with every commit', async () => {
    const before = await startPostgres({ dataDir });
    await query(before.urls.owner, 'create table kept as select 42 as answer');
    await before.kill();
    expect(before.isAlive()).toBe(false);
    postgres = await startPostgres({ dataDir });
    expect(postgres).toMatchObject({ port: before.port, adopted: false });
    expect(await query(postgres.urls.owner, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although a busy backend outlived its postmaster', async () => {
    const before = await startPostgres({ dataDir, durable: false });
    const busy = query(before.urls.owner, `do $$ begin loop perform 1; end loop; end $$`).catch(
      () => undefined,
    );
    await until('the backend is busy', async () => {
      const [row] = await query(
        before.urls.superuser,
        `select count(*)::integer as busy from pg_stat_activity
         where state = 'active' and query like 'do $$%'`,
      );
      return row?.busy === 1;
    });
    process.kill(before.pid, 'SIGKILL');
    postgres = await startPostgres({ dataDir, durable: false });
    expect(postgres.adopted).toBe(false);
    await busy;
    await before.stop();
  });

  it('does not mistake another program for its postmaster', async () => {
    const pidFile = join(dataDir, 'cluster/postmaster.pid');
    fs.writeFileSync(
      pidFile,
      `${process.pid}\n${dataDir}/cluster\n1\n5432\n\n127.0.0.1\n0 0\nready\n`,
    );
    postgres = await startPostgres({ dataDir, durable: false });
    expect(postgres.pid).not.toBe(process.pid);
    expect(await query(postgres.urls.app, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('finishes a first start that was killed anywhere', async () => {
    const folder = newFolder();
    for (const afterMs of [300, 700, 1_100]) {
      const killed = startInAnotherProcess(folder);
      await sleep(afterMs);
      killed.kill('SIGKILL');
      await hasExited(killed);
    }
    postgres = await startPostgres({ dataDir: folder, durable: false });
    expect(await query(postgres.urls.sealer, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('cluster'))).toEqual([
      'cluster',
    ]);
  });
});

describe('what it refuses', () => {
  it('keeps a finished cluster whose passwords are missing', async () => {
    const dataDir = newFolder();
    await (await startPostgres({ dataDir, durable: false })).stop();
    const keys = join(dataDir, 'keys/database.json');
    fs.renameSync(keys, `${keys}.away`);
    await expect(startPostgres({ dataDir })).rejects.toThrow('put keys/database.json back');
    fs.renameSync(`${keys}.away`, keys);
    const postgres = await startPostgres({ dataDir, durable: false });
    await postgres.stop();
  });

  it('names the port that another program uses', async () => {
    const dataDir = newFolder();
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(startPostgres({ dataDir, port, durable: false })).rejects.toThrow(
      `PostgreSQL cannot listen on port ${port} (EADDRINUSE)`,
    );
    await new Promise((done) => other.close(done));
    const postgres = await startPostgres({ dataDir, port, durable: false });
    expect(postgres.port).toBe(port);
    await postgres.stop();
  });
});

describe('accounts and folders', () => {
  it('runs for an ordinary account in its own folder', async () => {
    const dataDir = newFolder();
    const nobody = { uid: 65_534, gid: 65_534 };
    const ordinary: { uid?: number; gid?: number } = isRoot && canRun(nobody) ? nobody : {};
    if (ordinary.uid) fs.chownSync(dataDir, nobody.uid, nobody.gid);
    const other = startInAnotherProcess(dataDir, ordinary);
    const { pid } = await firstLine(other);
    expect(fs.statSync(`/proc/${pid}`).uid).toBe(fs.statSync(join(dataDir, 'cluster')).uid);
    expect(fs.statSync(`/proc/${pid}`).uid).not.toBe(0);
    other.stdin?.end();
    await hasExited(other);
  });

  it('goes to the system state folder where the account of root cannot reach its own', () => {
    const closed = newFolder();
    const dataDir = join(closed, 'data');
    fs.mkdirSync(dataDir);
    const said: string[] = [];
    const place = placeOf(dataDir, (line) => said.push(line));
    if (isRoot) {
      expect(place.folder).toMatch(/^\/var\/lib\/motcua\/[0-9a-f]{16}$/);
      expect(said.join()).toMatch(/cannot reach .* its cluster lies in \/var\/lib\/motcua/);
      fs.rmdirSync(place.folder);
    } else {
      expect(place).toMatchObject({ folder: fs.realpathSync(dataDir), account: undefined });
    }
  });

  it('makes the links between the libraries where no install script ran', () => {
    const { native } = findBinaryPackage();
    const withoutLinks = join(newFolder(), 'native');
    fs.cpSync(native, withoutLinks, {
      recursive: true,
      filter: (path) => !fs.lstatSync(path).isSymbolicLink(),
    });
    const runtime = join(newFolder(), 'runtime');
    copyBinaries(withoutLinks, runtime);
    const answer = spawnSync(join(runtime, 'bin/initdb'), ['--version'], { encoding: 'utf8' });
    expect(answer.stdout).toMatch(/^initdb \(PostgreSQL\) 18\./);
  });
});
