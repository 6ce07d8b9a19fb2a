import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** Starts another program of this folder with its order, and waits for its first word. */
export async function startChild(
  program: string,
  order: object,
): Promise<{ child: ChildProcess; word: unknown }> {
  const child = fork(join(__dirname, `${program}.js`), { stdio: 'inherit' });
  child.send(order);
  return { child, word: await nextWord(child) };
}

export function nextWord(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A program ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (word) => {
      child.off('exit', ended);
      resolve(word);
    });
  });
}
