import { spawnSync } from 'node:child_process';
import disk, * as fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readFileArgument } from '../../src/platform/launcher/import-catalogue.cjs';
import { inPlainWords } from '../../src/platform/launcher/plain-words.cjs';
import { refuseFullDisk, refuseUsedPort } from '../../src/platform/launcher/serve.cjs';
import { readSettings } from '../../src/platform/launcher/settings.cjs';
import { freePort } from '../support/free-port';

const launcher = resolve(__dirname, '../../src/platform/launcher');
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'motcua-launcher-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('one clear sentence', () => {
  it.each([
    ['ENOSPC', 'The disk that holds /data is full'],
    ['EACCES', 'This account may not use /data'],
    ['EROFS', 'This account may not use /data'],
    ['ENOTDIR', '/data is a file where a folder is needed'],
  ])('for %s', (code, sentence) => {
    const error = Object.assign(new Error(code), { code, path: '/data' });
    expect(inPlainWords(error).sentence).toContain(sentence);
    expect(inPlainWords(error).details).toBe('');
  });

  it('for a used port, with another to choose', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(refuseUsedPort(readSettings({ PORT: String(port) }, '/'))).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is used by another program: choose another, for example PORT=${port + 1} npm start.`,
    );
    await new Promise((done) => other.close(done));
  });

  it('for a data folder that may not be written, from the real command', async () => {
    const file = join(folder, 'file');
    fs.writeFileSync(file, '');
    const answer = spawnSync(process.execPath, [join(launcher, 'start.cjs')], {
      env: { ...process.env, MOTCUA_DATA_DIR: file, PORT: String(await freePort()) },
      encoding: 'utf8',
    });
    expect(answer.status).toBe(1);
    expect(answer.stderr.trim().split('\n')).toEqual([
      `${file} is a file where a folder is needed: choose another folder with MOTCUA_DATA_DIR.`,
    ]);
  });

  it('for a disk without room for a first start', () => {
    const { bsize } = fs.statfsSync(folder);
    const free = jest.spyOn(disk, 'statfsSync').mockReturnValue({ bavail: 12, bsize } as never);
    expect(() => refuseFullDisk(readSettings({ MOTCUA_DATA_DIR: folder }, '/'))).toThrow(
      `The disk that holds ${folder} has 0 MB left and a first start needs 400 MB: free some space,`,
    );
    // What runs on a cluster of its own, or has started before, needs no such room.
    const url = 'postgres://elsewhere';
    const elsewhere = { DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_SEALER_URL: url };
    refuseFullDisk(readSettings({ ...elsewhere, MOTCUA_DATA_DIR: folder }, '/'));
    fs.mkdirSync(join(folder, 'keys'));
    fs.writeFileSync(join(folder, 'keys/database.json'), '{}');
    refuseFullDisk(readSettings({ MOTCUA_DATA_DIR: folder }, '/'));
    free.mockRestore();
  });

  it('for an import without a file', () => {
    const file = join(folder, 'procedures.jsonl');
    fs.writeFileSync(file, '');
    expect(readFileArgument(['procedures.jsonl'], folder)).toBe(file);
    expect(() => readFileArgument([], folder)).toThrow('npm run catalogue:import -- FILE');
    expect(() => readFileArgument(['none'], folder)).toThrow('There is no file');
  });
});

describe('a command whose reader went away', () => {
  /**
   * Writes lines until the reader is gone, ten more after that, and only then does its work. Not by
   * the console, which swallows some of the errors by itself.
   */
  const linesThenWork = (done: string): string => `
    const { existsSync, writeFileSync } = require('node:fs');
    const lines = setInterval(() => {
      process.stdout.write('line\\n');
      if (!existsSync('${folder}/gone')) return;
      clearInterval(lines);
      for (let no = 0; no < 10; no += 1) process.stdout.write('line\\n');
      setImmediate(() => writeFileSync('${done}', ''));
    }, 1);`;

  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    fs.writeFileSync(file, text);
    return file;
  };

  /** What is left of a command when its reader takes one line and goes. */
  const afterOneLine = (script: string) => {
    const command = `'${process.execPath}' '${script}'; echo $? >&2`;
    const { stdout, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `{ ${command}; } | { head -n 1; exec <&-; touch '${folder}/gone'; }`],
      { encoding: 'utf8', env: { ...process.env, ...ofOwnCluster, MOTCUA_DATA_DIR: folder } },
    );
    return { stdout, stderr };
  };
  const url = 'postgres://elsewhere';
  const ofOwnCluster = { DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_SEALER_URL: url };
  const succeeded = { stdout: 'line\n', stderr: '0\n' };
  const begin = () => `require('${join(launcher, 'requirements.cjs')}').requireNodeAndPackages();`;

  it('does to the end what it began, and says nothing of it', () => {
    const done = join(folder, 'done');
    expect(afterOneLine(written('command.cjs', begin() + linesThenWork(done)))).toEqual(succeeded);
    expect(fs.existsSync(done)).toBe(true);
  });

  it('lets the program that it runs end as well', () => {
    const done = join(folder, 'done');
    const program = written('program.cjs', linesThenWork(done));
    const command = `${begin()}
      require('${join(launcher, 'build.cjs')}').buildIfNeeded = async () => undefined;
      require('${join(launcher, 'one-off.cjs')}').runOnce('${program}', () => []);`;
    expect(afterOneLine(written('command.cjs', command))).toEqual(succeeded);
    expect(fs.existsSync(done)).toBe(true);
  });
});
