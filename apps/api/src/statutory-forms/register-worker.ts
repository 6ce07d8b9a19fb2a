import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { RegisterLine } from './register-line';
import { registerFile } from './register-pages';
import type { RegisterSheet } from './register-sheet';

export type RegisterOrder = { readonly lines: readonly RegisterLine[] } | { readonly end: true };
export type RegisterAnswer =
  { readonly wants: true } | { readonly drawn: Uint8Array<ArrayBuffer> } | { readonly done: true };

/** Entry of the thread that draws one register; it asks for lines when it has drawn the last ones. */
async function draw(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (answer: RegisterAnswer): void => port.postMessage(answer);
  async function* batches(): AsyncGenerator<readonly RegisterLine[]> {
    const orders = on(port, 'message') as AsyncIterable<[RegisterOrder]>;
    say({ wants: true });
    for await (const [order] of orders) {
      if ('end' in order) return;
      yield order.lines;
      say({ wants: true });
    }
  }
  for await (const piece of registerFile(workerData as RegisterSheet, batches()))
    say({ drawn: new Uint8Array(piece) });
  say({ done: true });
  port.close();
}

if (parentPort) void draw(parentPort);
