import { existsSync } from 'node:fs';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PdfFacts } from '../../platform/printing/archival-mark';
import type { ComposedPdf, ScanPart } from './compose-pdf';
import type { DrawnPage, PageReading, ScanMediaType } from './page-reader';
import { type PageAnswer, type PageQuestion, PageWork } from './page-work';
import { QuestionThread, ThreadFailed } from './question-thread';
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
/** An ordinary page takes a second, on a slow machine three. */
const longMs = 15_000;
/** Four times what the programs hold when they have read an ordinary scan. */
const largeBytes = 256 * 1024 * 1024;

/** One question after the other: to a thread of its own when compiled, in place from source. */
@Injectable()
export class PageThread implements OnApplicationShutdown {
  private readonly thread = existsSync(compiledWorker)
    ? new QuestionThread<PageQuestion, PageAnswer>({
        script: compiledWorker,
        timeoutMs,
        longMs,
        largeBytes,
      })
    : undefined;
  private readonly inPlace = this.thread ? undefined : new PageWork();
  private isScanOpen = false;
  private last: Promise<unknown> = Promise.resolve();

  /** Opens a scan and answers the number of its pages; the scan opened before is forgotten. */
  begin(content: Uint8Array, mediaType: ScanMediaType): Promise<number> {
    return this.ask({ begin: content, mediaType }) as Promise<number>;
  }

  read(index: number): Promise<PageReading> {
    return this.ask({ read: index }) as Promise<PageReading>;
  }

  /** Forgets the scan that is open, and whatever reading it has left in memory. */
  async end(): Promise<void> {
    await this.ask({ end: true }).catch(() => undefined);
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
    await this.thread?.close();
  }

  private ask(question: PageQuestion): Promise<PageAnswer> {
    const answer = this.last.then(() => this.inPlace?.answer(question) ?? this.askThread(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** A thread that has a scan open is renewed when the scan is ended. */
  private async askThread(question: PageQuestion): Promise<PageAnswer> {
    if ('begin' in question) this.isScanOpen = true;
    if ('end' in question) this.isScanOpen = false;
    try {
      return await this.thread?.ask(question);
    } catch (error) {
      throw error instanceof ThreadFailed ? new PageWorkFailed(error.message) : error;
    } finally {
      if (!this.isScanOpen) await this.thread?.renew();
    }
  }
}
