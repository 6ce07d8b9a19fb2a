import { createRequire } from 'node:module';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Worker } from 'tesseract.js';
import { PageThread } from './page-thread';

const mostPages = 50;

const dataFolder = path.join(
  path.dirname(createRequire(__filename).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** Reads the letters of scanned pages with the Vietnamese model that came with the packages. */
@Injectable()
export class TextReader implements OnApplicationShutdown {
  private worker: Promise<Worker> | undefined;

  constructor(private readonly pages: PageThread) {}

  /** The text of a PDF, pages parted by form feeds; at most fifty pages are read. */
  async read(pdf: Uint8Array): Promise<string> {
    const texts: string[] = [];
    for (let page = 0, count = 1; page < Math.min(count, mostPages); page += 1) {
      const drawn = await this.pages.draw(pdf, page);
      count = drawn.pages;
      texts.push(await this.lettersOf(drawn.picture));
    }
    return texts.join('\f');
  }

  async onApplicationShutdown(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    await worker?.terminate();
  }

  private async lettersOf(picture: Uint8Array): Promise<string> {
    const worker = await (this.worker ??= openWorker());
    const { data } = await worker.recognize(Buffer.from(picture));
    return data.text.normalize('NFC').replaceAll('\0', '').trim();
  }
}

/** The reading of letters has a thread of its own, which comes with its package. */
async function openWorker(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: dataFolder,
    gzip: true,
    // The model lies on this disk already and is never fetched.
    cacheMethod: 'none',
  });
}
