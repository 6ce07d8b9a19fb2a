import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { PDFDocument } from 'pdf-lib';
import { amountInFigures, amountInWords } from '../../src/platform/printing/amount-in-words';
import { code128, qrCode } from '../../src/platform/printing/barcode';
import { fewestPages, pdfDefinition } from '../../src/platform/printing/pdf-definition';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import { documentTitle, grid, labelled } from '../../src/platform/printing/print-blocks';
import type { PageLayout, PrintDocument } from '../../src/platform/printing/print-document';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { RenderThread } from '../../src/platform/printing/render-thread';
import { readCode128 } from './code128-reading';

const pointsPerMillimetre = 72 / 25.4;
const printingFolder = path.join(__dirname, '../../src/platform/printing');

const aDocument = (change: Partial<PrintDocument> = {}): PrintDocument => ({
  title: 'Phiếu thử',
  layout: 'a5',
  content: [documentTitle('Phiếu thử'), labelled('Họ và tên', 'Nguyễn Văn Ấn')],
  copies: [''],
  foot: { code: 'H36-260205-0001', printNumber: 1 },
  ...change,
});

async function pagesInMillimetres(pdf: Buffer): Promise<string[]> {
  const read = await PDFDocument.load(pdf);
  return read.getPages().map((page) => {
    const { width, height } = page.getSize();
    return [width, height].map((side) => Math.round(side / pointsPerMillimetre)).join('×');
  });
}

describe('amounts', () => {
  it.each([
    [0, 'Không đồng'],
    [15, 'Mười lăm đồng'],
    [20_000, 'Hai mươi nghìn đồng'],
    [21_000, 'Hai mươi mốt nghìn đồng'],
    [24_500, 'Hai mươi tư nghìn năm trăm đồng'],
    [105_000, 'Một trăm lẻ năm nghìn đồng'],
    [1_050_000, 'Một triệu không trăm năm mươi nghìn đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
  ])('reads %d as %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('writes figures with dots and refuses what is not a whole amount', () => {
    expect(amountInFigures(1_250_000)).toBe('1.250.000 đồng');
    for (const amount of [-1, 0.5, Number.NaN, 2 ** 60]) {
      expect(() => amountInWords(amount)).toThrow(RangeError);
      expect(() => amountInFigures(amount)).toThrow(RangeError);
    }
  });
});

describe('codes', () => {
  it.each([
    'H36.24781-260205-0001',
    '000.00.12.H36-191125-0007',
    'G09.20-20260609-0092637',
    'CP000000014VN',
    '260205000017',
  ])('draws bars from which a scanner reads %s', (text) => {
    expect(readCode128(code128(text).svg)).toBe(text);
  });

  it('draws Code 128 at least 10 mm high with modules of at least 0.25 mm', () => {
    const code = code128('H36.24781-260205-0001');
    const modules = Number(/viewBox="0 0 (\d+)/.exec(code.svg)?.[1]);
    expect(code.height).toBeGreaterThanOrEqual(10 * pointsPerMillimetre);
    expect(code.width / modules).toBeGreaterThanOrEqual(0.25 * pointsPerMillimetre);
  });

  it('draws a square QR code that grows with its text', () => {
    const [short, long] = [qrCode('https://a.vn'), qrCode(`https://a.vn/${'x'.repeat(90)}`)];
    expect(short.width).toBe(short.height);
    expect(long.width).toBeGreaterThan(short.width);
  });
});

describe('pages', () => {
  it.each<[PageLayout, readonly [string] | readonly [string, string], string[]]>([
    ['a5', [''], ['148×210']],
    ['a5', ['Bản 1', 'Bản 2'], ['148×210', '148×210']],
    ['a4', [''], ['210×297']],
    ['a4-2up', ['Bản 1', 'Bản 2'], ['297×210']],
    ['a4-2up', [''], ['297×210']],
  ])('prints %s with copies %j on %j', async (layout, copies, sizes) => {
    const document = aDocument({ layout, copies });
    const pdf = await renderPdf(document);
    expect(await pagesInMillimetres(pdf)).toEqual(sizes);
    expect(fewestPages(document)).toBe(sizes.length);
  });

  it('carries its title and language and embeds its own font', async () => {
    const pdf = await PDFDocument.load(await renderPdf(aDocument()));
    expect(pdf.getTitle()).toBe('Phiếu thử');
    expect(String(pdf.catalog)).toMatch(/\/Lang \(vi\)/);
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.some((object) => /\/FontName \/[A-Z]{6}\+Tinos/.test(object))).toBe(true);
  });

  it('opens its font once; the letters of one document stay out of the next', async () => {
    const alone = await renderPdf(aDocument());
    const alphabet = labelled('Chữ', 'ăằắẳẵặ êềếểễệ ôồốổỗộ ơờớởỡợ ưừứửữự BCDGHKLMPQRSTVXY 3456789');
    const large = await renderPdf(aDocument({ content: [alphabet] }));
    const after = await renderPdf(aDocument());
    expect(large.length).toBeGreaterThan(alone.length + 2_000);
    expect(Math.abs(after.length - alone.length)).toBeLessThan(100);
  });

  it('composes decomposed letters, in which text cannot be copied', () => {
    const content = [labelled('Họ tên'.normalize('NFD'), 'Nguyễn'.normalize('NFD'))];
    const definition = pdfDefinition(aDocument({ content }), 13, () => undefined);
    expect(JSON.stringify(definition.content)).toContain('Họ tên: ');
    expect(JSON.stringify(definition.content)).toContain('"Nguyễn"');
  });

  it('counts pages within each copy and says that a print is a reprint', () => {
    const document = aDocument({
      copies: ['Bản giao', 'Bản lưu'],
      foot: { code: 'X1', printNumber: 3 },
    });
    const { footer } = pdfDefinition(document, 13, () => undefined);
    const size = { width: 1, height: 1, orientation: 'portrait' } as const;
    const feet = [1, 2, 3, 4].map((page) =>
      JSON.stringify(typeof footer === 'function' ? footer(page, 4, size) : footer),
    );
    expect(feet[0]).toMatch(/X1.*Bản giao.*Bản in lại lần 3 · Trang 1\/2/);
    expect(feet[1]).toMatch(/Bản giao.*Trang 2\/2/);
    expect(feet[2]).toMatch(/Bản lưu.*Trang 1\/2/);
  });

  it('shrinks text no further than 11 points, then goes on with another page', async () => {
    const rows = (count: number) =>
      aDocument({
        content: [grid([{ title: 'A', width: '*' }], Array<string[]>(count).fill(['dòng']))],
      });
    const sizes = await Promise.all(
      [10, 36, 60].map(
        async (count) => (await pagesInMillimetres(await renderPdf(rows(count)))).length,
      ),
    );
    expect(sizes).toEqual([1, 1, 2]);
  });

  it('breaks a word that is wider than its column', () => {
    const table = JSON.stringify(grid([{ title: 'A', width: '*' }], [['x'.repeat(300)]]));
    expect(Math.max(...(table.match(/x+/g) ?? []).map((run) => run.length))).toBeLessThan(30);
  });

  it('opens no file and no address that a document names', async () => {
    for (const image of ['/etc/passwd', 'https://example.com/a.png']) {
      await expect(renderPdf(aDocument({ content: [{ image }] }))).rejects.toThrow();
    }
  });
});

describe('the printing thread', () => {
  /** Nothing here takes so long on any machine: a test whose document times out has hung. */
  const ampleMs = 100_000;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-printing-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function scripted(
    source: string,
    timeoutMs = ampleMs,
    queueLimit = 8,
  ): Promise<RenderThread> {
    const script = path.join(folder, 'worker.cjs');
    await writeFile(script, `const { parentPort } = require('node:worker_threads');\n${source}`);
    return new RenderThread({ script, timeoutMs, queueLimit });
  }

  const echo = `parentPort.on('message', ({ title }) => {
    if (title === 'hang') for (;;) {}
    if (title === 'die') process.exit(3);
    if (title === 'fail') parentPort.postMessage({ failure: 'no font' });
    else parentPort.postMessage({ pdf: new TextEncoder().encode(title) });
  });`;

  it('draws the same pages as in place', async () => {
    await symlink(
      path.join(__dirname, '../../../../node_modules'),
      path.join(folder, 'node_modules'),
    );
    for (const name of await readdir(printingFolder)) {
      const source = await readFile(path.join(printingFolder, name), 'utf8');
      const { code } = transformSync(source, {
        filename: name,
        swcrc: false,
        jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      await writeFile(path.join(folder, name.replace(/\.ts$/, '.js')), code);
    }
    const script = path.join(folder, 'render-worker.js');
    const thread = new RenderThread({ script, timeoutMs: ampleMs, queueLimit: 4 });
    const pdfs = await Promise.all([thread.render(aDocument()), thread.render(aDocument())]);
    await thread.close();
    for (const pdf of pdfs) {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(await pagesInMillimetres(pdf)).toEqual(['148×210']);
    }
  });

  it('gives each its own answer in order, failures included', async () => {
    const thread = await scripted(echo);
    const answers = await Promise.allSettled(
      ['a', 'fail', 'b', 'die', 'c'].map((title) => thread.render(aDocument({ title }))),
    );
    await thread.close();
    expect(
      answers.map((answer) =>
        answer.status === 'fulfilled' ? String(answer.value) : String(answer.reason),
      ),
    ).toEqual([
      'a',
      expect.stringContaining('no font'),
      'b',
      expect.stringContaining('ended with 3'),
      'c',
    ]);
  });

  it('gives up a document that takes too long and goes on with the next', async () => {
    const timeOut = jest.spyOn(global, 'setTimeout');
    const thread = await scripted(echo);
    const hanging = thread.render(aDocument({ title: 'hang' }));
    const next = thread.render(aDocument({ title: 'next' }));
    const [isOver] = timeOut.mock.calls.find(([, ms]) => ms === ampleMs) ?? [];
    timeOut.mockRestore();
    isOver?.();
    await expect(hanging).rejects.toMatchObject({ code: 'timedOut' });
    expect(String(await next)).toBe('next');
    await thread.close();
  });

  it('refuses at once when too many wait, and what waits when it is closed', async () => {
    const thread = await scripted(echo, ampleMs, 1);
    const [drawn, waiting] = ['hang', 'b'].map((title) => thread.render(aDocument({ title })));
    await expect(thread.render(aDocument())).rejects.toMatchObject({ code: 'queueFull' });
    const ends = Promise.allSettled([drawn, waiting]);
    await thread.close();
    for (const end of await ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'notDrawn' } });
    }
  });

  it('is not needed when the code runs from its sources', async () => {
    const renderer = new PdfRenderer();
    expect((await renderer.render(aDocument())).subarray(0, 5).toString()).toBe('%PDF-');
    await renderer.onModuleDestroy();
  });
});
