import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { holderOf, takeLock } from '../../src/platform/database/embedded/lock-file.cjs';

const lockFile = resolve(__dirname, '../../src/platform/database/embedded/lock-file.cjs');
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'motcua-lock-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Adds one to a counter file `times` times, reading and writing apart; dies at the end if asked. */
function countInAnotherProcess(times: number, diesHolding: boolean): Promise<number | null> {
  const program = `
    const fs = require('node:fs');
    const { takeLock } = require(${JSON.stringify(lockFile)});
    const counter = ${JSON.stringify(join(folder, 'counter'))};
    (async () => {
      for (let turn = 0; turn < ${times}; turn += 1) {
        const { release } = await takeLock(${JSON.stringify(folder)}, 'count', { waitMs: 60_000 });
        const seen = Number(fs.readFileSync(counter, 'utf8'));
        await new Promise((done) => setTimeout(done, 1));
        fs.writeFileSync(counter, String(seen + 1));
        if (${diesHolding} && turn === ${times} - 1) process.kill(process.pid, 'SIGKILL');
        release();
      }
    })();`;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'inherit' });
  return new Promise((done) => child.on('exit', done));
}

it('says who holds it and what it is about', async () => {
  const lock = await takeLock(folder, 'launcher', { about: 'http://127.0.0.1:3000' });
  expect(holderOf(folder, 'launcher')).toMatchObject({
    pid: process.pid,
    about: 'http://127.0.0.1:3000',
  });
  expect(await takeLock(folder, 'launcher')).toMatchObject({ holder: { pid: process.pid } });
  lock.release?.();
  expect(holderOf(folder, 'launcher')).toBeUndefined();
  expect((await takeLock(folder, 'launcher')).holder).toBeUndefined();
});

it('belongs to nobody once its process has ended and the number was given again', async () => {
  const { release } = await takeLock(folder, 'launcher');
  const [name = ''] = fs.readdirSync(folder);
  const holder = JSON.parse(fs.readFileSync(join(folder, name), 'utf8'));
  fs.writeFileSync(join(folder, name), JSON.stringify({ ...holder, identity: 'earlier/1' }));
  expect((await takeLock(folder, 'launcher')).holder).toBeUndefined();
  release?.();
});

it('lets one process in at a time, also when holders are killed', async () => {
  fs.writeFileSync(join(folder, 'counter'), '0');
  await Promise.all([1, 2, 3, 4, 5, 6].map((each) => countInAnotherProcess(15, each % 2 === 0)));
  expect(fs.readFileSync(join(folder, 'counter'), 'utf8')).toBe('90');
});
