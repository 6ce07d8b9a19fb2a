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
/** Each print has a thread of its own; who comes when all are busy waits for one. */
const threads = 2;
const mostWaiting = 10;
/** A reader who takes no page for so long gives the thread back. */
const patienceMs = 60_000;

export type LineBatches = AsyncIterable<readonly RegisterLine[]>;

/** Draws registers as a stream: in a thread of their own when compiled, in place from source. */
@Injectable()
export class RegisterPrinter {
  private free = threads;
  private readonly waiting: (() => void)[] = [];

  /** @throws ProblemError `serviceUnavailable` when too many wait already */
  pdf(sheet: RegisterSheet, batches: LineBatches): Readable {
    if (this.waiting.length >= mostWaiting)
      throw new ProblemError('serviceUnavailable', 'too many registers are being printed', {
        retryAfter: 20,
      });
    return patient(this.inTurn(sheet, batches));
  }

  private async *inTurn(sheet: RegisterSheet, batches: LineBatches): AsyncGenerator<Buffer> {
    await this.thread();
    try {
      yield* existsSync(compiledWorker) ? drawnApart(sheet, batches) : registerFile(sheet, batches);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private thread(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.waiting.push(resolve));
    this.free -= 1;
    return Promise.resolve();
  }
}

/** A stream that ends itself when its reader has gone without saying so. */
function patient(pages: AsyncGenerator<Buffer>): Readable {
  const watched = async function* (): AsyncGenerator<Buffer> {
    for await (const page of pages) {
      const patience = setTimeout(() => stream.destroy(new Error('Nobody reads.')), patienceMs);
      try {
        yield page;
      } finally {
        clearTimeout(patience);
      }
    }
  };
  const stream = Readable.from(watched(), { objectMode: false });
  return stream;
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
