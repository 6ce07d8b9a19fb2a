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
  const piped = (command: string) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('does to the end what it began, and says nothing of it', () => {
    const script = join(folder, 'lines.cjs');
    const done = join(folder, 'done');
    fs.writeFileSync(
      script,
      `const { existsSync, writeFileSync } = require('node:fs');
       const lines = setInterval(() => {
         console.log('line');
         if (!existsSync('${folder}/gone')) return;
         clearInterval(lines);
         for (let no = 0; no < 10; no += 1) console.log('line');
         setImmediate(() => writeFileSync('${done}', ''));
       }, 1);`,
    );
    const output = join(launcher, 'output.cjs');
    const lines = `'${process.execPath}' --require '${output}' '${script}'; echo $? >&2`;
    expect(piped(`{ ${lines}; } | { head -n 1; exec <&-; touch '${folder}/gone'; }`)).toEqual({
      status: 0,
      stdout: 'line\n',
      stderr: '0\n',
    });
    expect(fs.existsSync(done)).toBe(true);
  });

  it('is one of ours', () => {
    const command = `'${process.execPath}' '${join(launcher, 'catalogue-import.cjs')}' 2>&1`;
    expect(piped(`{ ${command}; echo $? >&2; } | true`)).toEqual({
      status: 0,
      stdout: '',
      stderr: '1\n',
    });
  });
});
