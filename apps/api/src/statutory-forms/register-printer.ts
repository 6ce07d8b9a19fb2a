import { on } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../platform/problem/problem-error';
import type { RegisterLine } from './register-line';
import { registerFile } from './register-pages';
import type { RegisterSheet } from './register-sheet';
import type { RegisterAnswer, RegisterOrder } from './register-worker';

const compiledWorker = path.join(__dirname, 'register-worker.js');
/** Each print has a thread of its own. */
const atOnce = 2;

export type LineBatches = AsyncIterable<readonly RegisterLine[]>;

/** Draws registers as a stream: in a thread of their own when compiled, in place from source. */
@Injectable()
export class RegisterPrinter {
  private running = 0;

  pdf(sheet: RegisterSheet, batches: LineBatches): Readable {
    if (this.running >= atOnce)
      throw new ProblemError('serviceUnavailable', 'too many registers are being printed', {
        retryAfter: 20,
      });
    return Readable.from(this.counted(sheet, batches), { objectMode: false });
  }

  private async *counted(sheet: RegisterSheet, batches: LineBatches): AsyncGenerator<Buffer> {
    this.running += 1;
    try {
      yield* existsSync(compiledWorker) ? drawnApart(sheet, batches) : registerFile(sheet, batches);
    } finally {
      this.running -= 1;
    }
  }
}

/** Lines are read when the thread asks for them, and it asks when the reader has taken its pages. */
async function* drawnApart(sheet: RegisterSheet, batches: LineBatches): AsyncGenerator<Buffer> {
  const worker = new Worker(compiledWorker, {
    workerData: sheet,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  const lines = batches[Symbol.asyncIterator]();
  const order = (next: RegisterOrder): void => worker.postMessage(next);
  try {
    for await (const [answer] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<
      [RegisterAnswer]
    >) {
      if ('done' in answer) return;
      if ('drawn' in answer) yield Buffer.from(answer.drawn.buffer);
      else {
        const next = await lines.next();
        order(next.done ? { end: true } : { lines: next.value });
      }
    }
    throw new Error('The thread that drew the register ended early.');
  } finally {
    await lines.return?.();
    await worker.terminate();
  }
}
