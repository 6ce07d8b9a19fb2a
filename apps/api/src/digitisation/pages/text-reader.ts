import { createRequire } from 'node:module';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Page, Worker } from 'tesseract.js';
import { PageThread } from './page-thread';
import type { RecognisedPage, RecognisedWord } from './text-layer';

const mostPages = 50;

const dataFolder = path.join(
  path.dirname(createRequire(__filename).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** The text, pages parted by form feeds, and where each word stands. */
export interface ReadLetters {
  readonly text: string;
  readonly pages: readonly RecognisedPage[];
}

/** Reads the letters of scanned pages with the Vietnamese model that came with the packages. */
@Injectable()
export class TextReader implements OnApplicationShutdown {
  private worker: Promise<Worker> | undefined;

  constructor(private readonly pages: PageThread) {}

  /** The letters of a PDF with their places; at most fifty pages are read. */
  async read(pdf: Uint8Array): Promise<ReadLetters> {
    const texts: string[] = [];
    const pages: RecognisedPage[] = [];
    for (let page = 0, count = 1; page < Math.min(count, mostPages); page += 1) {
      const drawn = await this.pages.draw(pdf, page);
      count = drawn.pages;
      const { text, words } = await this.lettersOf(drawn.picture);
      texts.push(text);
      pages.push({ width: drawn.width, height: drawn.height, words });
    }
    return { text: texts.join('\f'), pages };
  }

  /** The PDF with what was read lying unseen over its pages. */
  searchable(pdf: Uint8Array, { pages }: ReadLetters): Promise<Uint8Array> {
    return this.pages.layer(pdf, pages);
  }

  async onApplicationShutdown(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    await worker?.terminate();
  }

  /** A worker that could not be opened is forgotten: the next document tries anew. */
  private opened(): Promise<Worker> {
    const opening = (this.worker ??= openWorker());
    opening.catch(() => {
      if (this.worker === opening) this.worker = undefined;
    });
    return opening;
  }

  private async lettersOf(picture: Uint8Array): Promise<{ text: string; words: RecognisedWord[] }> {
    const worker = await this.opened();
    const { data } = await worker.recognize(Buffer.from(picture), {}, { text: true, blocks: true });
    return { text: data.text.normalize('NFC').replaceAll('\0', '').trim(), words: wordsOf(data) };
  }
}

/** What the machine is not at all sure of is noise of the paper more often than a word. */
const leastConfidence = 30;

function wordsOf({ blocks }: Page): RecognisedWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((each) => each.lines),
  );
  return lines.flatMap(({ bbox: line, words }) =>
    words
      .filter(({ confidence }) => confidence >= leastConfidence)
      .map(({ text, bbox }) => ({
        text,
        left: bbox.x0,
        right: bbox.x1,
        // Words of one line stand on one line for those who mark and copy them.
        top: line.y0,
        bottom: line.y1,
      })),
  );
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
