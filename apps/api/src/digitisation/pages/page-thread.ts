import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PdfFacts } from '../../platform/printing/archival-mark';
import type { ComposedPdf, ScanPart } from './compose-pdf';
import type { DrawnPage, PageReading, ScanMediaType } from './page-reader';
import { type PageAnswer, type PageQuestion, PageWork } from './page-work';
import type { WorkerAnswer } from './page-worker';
import type { RecognisedPage } from './text-layer';

/** A page or a paper could not be made out; the words are for the log. */
export class PageWorkFailed extends Error {
  constructor(reason: string) {
    super(`Page work failed: ${reason}`);
    this.name = 'PageWorkFailed';
  }
}

const compiledWorker = path.join(__dirname, 'page-worker.js');
const timeoutMs = 120_000;

/** One question after the other: to a thread of its own when compiled, in place from source. */
@Injectable()
export class PageThread implements OnApplicationShutdown {
  private readonly inPlace = existsSync(compiledWorker) ? undefined : new PageWork();
  private worker: Worker | undefined;
  private settle: ((reply: WorkerAnswer) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** Opens a scan and answers the number of its pages; the scan opened before is forgotten. */
  begin(content: Uint8Array, mediaType: ScanMediaType): Promise<number> {
    return this.ask({ begin: content, mediaType }) as Promise<number>;
  }

  read(index: number): Promise<PageReading> {
    return this.ask({ read: index }) as Promise<PageReading>;
  }

  compose(facts: PdfFacts, parts: readonly ScanPart[]): Promise<ComposedPdf> {
    return this.ask({ compose: parts, facts }) as Promise<ComposedPdf>;
  }

  /** The same PDF with the words of its pages lying unseen over them. */
  layer(pdf: Uint8Array, pages: readonly RecognisedPage[]): Promise<Uint8Array> {
    return this.ask({ layer: pages, pdf }) as Promise<Uint8Array>;
  }

  /** One page of a PDF, large enough to read its letters; pages count from 0. */
  draw(pdf: Uint8Array, page: number): Promise<DrawnPage> {
    return this.ask({ draw: pdf, page }) as Promise<DrawnPage>;
  }

  async onApplicationShutdown(): Promise<void> {
    this.inPlace?.close();
    await this.worker?.terminate();
  }

  private ask(question: PageQuestion): Promise<PageAnswer> {
    const answer = this.last.then(() => this.inPlace?.answer(question) ?? this.askThread(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private askThread(question: PageQuestion): Promise<PageAnswer> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.lose(worker, `more than ${timeoutMs} ms`), timeoutMs);
      this.settle = (reply) => {
        clearTimeout(timer);
        this.settle = undefined;
        worker.unref();
        if ('answer' in reply) resolve(reply.answer);
        else reject(new PageWorkFailed(reply.failure));
      };
      worker.ref();
      worker.postMessage(question);
    });
  }

  private start(): Worker {
    const worker = new Worker(compiledWorker, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.on('message', (reply: WorkerAnswer) => this.settle?.(reply));
    worker.on('error', (error) => this.lose(worker, String(error)));
    worker.on('exit', (code) => this.lose(worker, `the thread ended with ${code}`));
    return worker;
  }

  /** A thread that dies or hangs takes its question with it and is replaced for the next. */
  private lose(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.settle?.({ failure: reason });
    void worker.terminate();
  }
}
