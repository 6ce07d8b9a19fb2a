import { Worker } from 'node:worker_threads';

/** What a thread says to a question. */
export type ThreadReply<Answer> = (
  | { readonly answer: Answer }
  /** Why there is none, in words for the log. */
  | { readonly failure: string }
) & {
  /** Bytes the thread holds outside its own objects, those of compiled programs among them. */
  readonly heldBytes: number;
};

export interface QuestionThreadOptions {
  /** The compiled script that runs in the thread. */
  readonly script: string;
  /** A question that takes longer is given up with its thread. */
  readonly timeoutMs: number;
  /** After a question that took longer, or left more behind, the thread is not kept. */
  readonly longMs: number;
  readonly largeBytes: number;
}

/** A question had no answer; the words are for the log. */
export class ThreadFailed extends Error {}

/** One thread for one question at a time; a thread that dies, hangs or is worn out is replaced. */
export class QuestionThread<Question, Answer> {
  private worker: Worker | undefined;
  private settle: ((reply: ThreadReply<Answer>) => void) | undefined;
  private isWornOut = false;

  constructor(private readonly options: QuestionThreadOptions) {}

  /** The question before must have been answered. */
  ask(question: Question): Promise<Answer> {
    const worker = (this.worker ??= this.start());
    const { timeoutMs, longMs, largeBytes } = this.options;
    const askedAt = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.lose(worker, `more than ${timeoutMs} ms`), timeoutMs);
      this.settle = (reply) => {
        clearTimeout(timer);
        this.settle = undefined;
        worker.unref();
        const isLong = performance.now() - askedAt > longMs;
        // What failed may have left its program in pieces.
        this.isWornOut ||= isLong || reply.heldBytes > largeBytes || 'failure' in reply;
        if ('answer' in reply) resolve(reply.answer);
        else reject(new ThreadFailed(reply.failure));
      };
      worker.ref();
      worker.postMessage(question);
    });
  }

  /**
   * Ends a thread that is worn out. A compiled program never gives memory back by itself; with its
   * thread all of it goes, together with whatever the thread had open.
   */
  async renew(): Promise<void> {
    if (this.isWornOut) await this.close();
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    this.isWornOut = false;
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.options.script, {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.on('message', (reply: ThreadReply<Answer>) => this.settle?.(reply));
    worker.on('error', (error) => this.lose(worker, String(error)));
    worker.on('exit', (code) => this.lose(worker, `the thread ended with ${code}`));
    return worker;
  }

  /** A thread that dies or hangs takes its question with it. */
  private lose(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.settle?.({ failure: reason, heldBytes: 0 });
    void this.close();
  }
}
