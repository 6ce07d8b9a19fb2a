import { Worker } from 'node:worker_threads';
import type { PrintDocument } from './print-document';
import type { RenderAnswer } from './render-worker';

/** A document could not be drawn; `reason` says why in words for the log, not for people. */
export class PrintingFailed extends Error {
  constructor(
    readonly code: 'queueFull' | 'timedOut' | 'notDrawn',
    reason: string,
  ) {
    super(`The document was not printed: ${reason}`);
    this.name = 'PrintingFailed';
  }
}

export interface RenderThreadOptions {
  /** The compiled script that runs in the thread. */
  readonly script: string;
  readonly timeoutMs: number;
  /** Documents that may wait; the next one is refused at once. */
  readonly queueLimit: number;
}

interface Job {
  readonly document: PrintDocument;
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: PrintingFailed) => void;
}

/** One thread that draws one document after the other; a thread that hangs or dies is replaced. */
export class RenderThread {
  private readonly waiting: Job[] = [];
  private current: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  private worker: Worker | undefined;

  constructor(private readonly options: RenderThreadOptions) {}

  render(document: PrintDocument): Promise<Buffer> {
    if (this.waiting.length >= this.options.queueLimit) {
      return Promise.reject(new PrintingFailed('queueFull', 'too many documents are waiting'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ document, resolve, reject });
      this.next();
    });
  }

  /** Stops the thread; documents not yet drawn are refused. */
  async close(): Promise<void> {
    const stopped = new PrintingFailed('notDrawn', 'printing was stopped');
    for (const job of this.waiting.splice(0)) job.reject(stopped);
    await this.abandon(stopped);
  }

  private next(): void {
    if (this.current !== undefined) return;
    const job = this.waiting.shift();
    if (job === undefined) {
      this.worker?.unref();
      return;
    }
    this.current = job;
    const worker = this.worker ?? this.start();
    worker.ref();
    this.timer = setTimeout(() => {
      void this.abandon(new PrintingFailed('timedOut', `more than ${this.options.timeoutMs} ms`));
    }, this.options.timeoutMs);
    worker.postMessage(job.document);
  }

  private start(): Worker {
    const worker = new Worker(this.options.script, {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const died = (reason: string) => {
      if (this.worker !== worker) return;
      void this.abandon(new PrintingFailed('notDrawn', reason));
    };
    worker.on('message', (answer: RenderAnswer) => this.answered(answer));
    worker.on('error', (error) => died(String(error)));
    worker.on('exit', (code) => died(`the thread ended with ${code}`));
    this.worker = worker;
    return worker;
  }

  private answered(answer: RenderAnswer): void {
    const job = this.finish();
    if ('pdf' in answer) {
      const { buffer, byteOffset, byteLength } = answer.pdf;
      job?.resolve(Buffer.from(buffer, byteOffset, byteLength));
    } else {
      job?.reject(new PrintingFailed('notDrawn', answer.failure));
    }
    this.next();
  }

  private async abandon(error: PrintingFailed): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    this.finish()?.reject(error);
    this.next();
    await worker?.terminate();
  }

  private finish(): Job | undefined {
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    return job;
  }
}
