import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { composePdf } from '../../src/digitisation/pages/compose-pdf';
import { PageReader } from '../../src/digitisation/pages/page-reader';
import { limitProgramMemory } from '../../src/digitisation/pages/program-memory';
import { QuestionThread } from '../../src/digitisation/pages/question-thread';
import {
  readPrintedCode,
  readSeparator,
  separatorText,
} from '../../src/digitisation/separator-sheets/separator-mark';
import { aScan, aScannedPage, type ScanSample } from './scan-samples';

const mark = { dossierCode: 'H36.101-261119-0001', componentNo: 3 };

describe('what a page looks like', () => {
  const reader = new PageReader();

  afterAll(() => reader.end());

  const readingOf = async (sample: ScanSample) => {
    await reader.begin(await aScan([sample]), 'application/pdf');
    return reader.read(0);
  };

  it.each<[string, ScanSample, readonly string[]]>([
    ['good', {}, []],
    ['blank', { lines: 0 }, ['blank']],
    ['a grey blank, as scanners see thin paper', { lines: 0, paper: 225 }, ['blank']],
    ['too dark', { paper: 70, ink: 10 }, ['tooDark']],
    ['too faint', { ink: 195 }, ['tooFaint']],
    ['scanned too coarsely', { dpi: 150 }, ['lowResolution']],
    ['askew', { skew: 3 }, ['skewed']],
  ])('says of a page that it is %s', async (_, sample, faults) => {
    expect((await readingOf(sample)).faults).toEqual(faults);
  });

  it('tells the resolution and the slope of the lines', async () => {
    const { dpi, skewTenths } = await readingOf({ dpi: 240, skew: -3 });
    expect(dpi).toBe(240);
    expect(skewTenths).toBeLessThanOrEqual(-25);
    expect(skewTenths).toBeGreaterThanOrEqual(-35);
  });

  it('tells how large the paper is, and nothing where the file does not say', async () => {
    expect((await readingOf({ dpi: 100 })).size).toEqual({ widthMm: 210, heightMm: 297 });
    const lying = (density: number) =>
      sharp({ create: { width: 1654, height: 1169, channels: 3, background: 'white' } })
        .withMetadata({ density, orientation: 6 })
        .jpeg()
        .toBuffer();
    await reader.begin(await lying(200), 'image/jpeg');
    expect((await reader.read(0)).size).toEqual({ widthMm: 148, heightMm: 210 });
    await reader.begin(await lying(72), 'image/jpeg');
    expect((await reader.read(0)).size).toBeUndefined();
  });

  it('draws a page and its thumbnail in bounds', async () => {
    const { picture, thumbnail } = await readingOf({});
    const sides = await Promise.all(
      [picture, thumbnail].map(async (each) => {
        const { width = 0, height = 0, format } = await sharp(each).metadata();
        return [format, Math.max(width, height)];
      }),
    );
    expect(sides[0]?.[0]).toBe('jpeg');
    expect(sides[0]?.[1]).toBeLessThanOrEqual(1_400);
    expect(sides[1]).toEqual(['jpeg', 220]);
  });

  it('does not unpack a picture of a hundred million pixels', async () => {
    const scan = await aScan([{}]);
    // The same stream under a header that claims 60,000 by 60,000 pixels.
    const flood = Buffer.from(
      scan
        .toString('latin1')
        .replace('/Width 827', '/Width 60000')
        .replace('/Height 1169', '/Height 60000'),
      'latin1',
    );
    await reader.begin(await plain(flood), 'application/pdf');
    expect(await reader.read(0)).toEqual({ faults: ['notRead'], skewTenths: 0 });
  });

  it('takes a picture as one page and turns it the way the camera held it', async () => {
    const lying = await sharp(await aScannedPage({ separator: mark }))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    expect(await reader.begin(lying, 'image/jpeg')).toBe(1);
    expect((await reader.read(0)).separator).toEqual(mark);
  });
});

/** Without object streams, so that the claim stands where it is read. */
async function plain(pdf: Buffer): Promise<Buffer> {
  return Buffer.from(await (await PDFDocument.load(pdf)).save({ useObjectStreams: false }));
}

describe('a separator sheet', () => {
  const reader = new PageReader();

  afterAll(() => reader.end());

  it.each([0, 90, 180, 270])('is read when it lies turned by %d degrees', async (turned) => {
    await reader.begin(await aScan([{ separator: mark }], { turned }), 'application/pdf');
    expect((await reader.read(0)).separator).toEqual(mark);
  });

  it('is told from a page with the code of a dossier', async () => {
    await reader.begin(await aScan([{ printed: mark.dossierCode, lines: 12 }]), 'application/pdf');
    const { separator, printedCode } = await reader.read(0);
    expect([separator, printedCode]).toEqual([undefined, mark.dossierCode]);
  });

  it('says the same when it is read back', () => {
    expect(readSeparator(separatorText(mark))).toEqual(mark);
  });

  it.each([
    '',
    'MC1',
    'MC1/H36.101-261119-0001',
    'MC2/H36.101-261119-0001/3',
    'MC1/x/3',
    'MC1/H36.101-261119-0001/0',
    'MC1/H36.101-261119-0001/3/4',
    'H36.101-261119-0001',
  ])('is not %j', (text) => expect(readSeparator(text)).toBeUndefined());

  it('keeps an address from being a dossier code', () => {
    expect(readPrintedCode('http://127.0.0.1/track/H36.101-261119-0001/BC12')).toBeUndefined();
  });
});

describe('one PDF out of pages', () => {
  it('has the pages in the given order, turned, and pictures in their own size', async () => {
    const scan = await aScan([{ lines: 3 }, { lines: 6 }, { lines: 9 }]);
    const photo = await aScannedPage({ lines: 12, dpi: 100 });
    const { pdf, standard } = await composePdf({ title: 'Giấy chứng sinh', at: new Date(0) }, [
      {
        content: scan,
        mediaType: 'application/pdf',
        pages: [
          { index: 2, rotation: 90 },
          { index: 0, rotation: 0 },
        ],
      },
      { content: photo, mediaType: 'image/jpeg', pages: [{ index: 0, rotation: 180 }] },
    ]);
    const document = await PDFDocument.load(pdf);
    expect(standard).toBe('PDF/A-2b');
    expect(document.getTitle()).toBe('Giấy chứng sinh');
    expect(document.getPages().map((page) => page.getRotation().angle)).toEqual([90, 0, 180]);
    expect(document.getPage(2).getWidth()).toBeCloseTo((827 / 100) * 72, 0);
  });
});

describe('the thread that reads pages', () => {
  // It tells which thread it is, and says of itself that it holds as many bytes as it is asked.
  const source = `const { parentPort, threadId } = require('node:worker_threads');
    parentPort.on('message', (heldBytes) => {
      if (heldBytes === -2) process.exit(3);
      if (heldBytes === -1) parentPort.postMessage({ failure: 'not a page', heldBytes });
      else parentPort.postMessage({ answer: threadId, heldBytes });
    });`;
  const ample = { timeoutMs: 60_000, longMs: 60_000, largeBytes: 1_000 };
  let folder: string;
  let script: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-pages-'));
    script = path.join(folder, 'worker.cjs');
    await writeFile(script, source);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const threadOf = (more: object): QuestionThread<number, number> =>
    new QuestionThread({ ...ample, script, ...more });

  it('stays while it takes little, whatever else is asked of it', async () => {
    const thread = threadOf({});
    const first = await thread.ask(999);
    await thread.renew();
    expect(await thread.ask(1_001)).toBe(first);
    // What has much open keeps it until it is let go.
    expect(await thread.ask(0)).toBe(first);
    await thread.close();
  });

  it.each([
    ['after a question that left much behind', {}, 1_001],
    ['after a question that took too long', { longMs: -1 }, 0],
    ['after a question without an answer', {}, -1],
  ])('is ended %s, with all it held', async (_when, limits, question) => {
    const thread = threadOf(limits);
    const first = await thread.ask(0);
    await thread.ask(question).catch(() => undefined);
    await thread.renew();
    expect(await thread.ask(0)).toBeGreaterThan(first);
    await thread.close();
  });

  it('is replaced when it dies', async () => {
    const thread = threadOf({});
    await expect(thread.ask(-2)).rejects.toThrow('ended with 3');
    expect(await thread.ask(0)).toBeGreaterThan(0);
    await thread.close();
  });

  it('lets its compiled programs grow to a limit and no further', () => {
    interface ProgramMemory {
      grow(pages: number): number;
    }
    const { WebAssembly } = globalThis as unknown as {
      WebAssembly: { Memory: new (size: { initial: number }) => ProgramMemory };
    };
    const prototype = WebAssembly.Memory.prototype as ProgramMemory;
    const { grow } = prototype;
    try {
      limitProgramMemory(10 * 65_536);
      const memory = new WebAssembly.Memory({ initial: 1 });
      expect(memory.grow(9)).toBe(1);
      expect(() => memory.grow(1)).toThrow(RangeError);
    } finally {
      prototype.grow = grow;
    }
  });
});
