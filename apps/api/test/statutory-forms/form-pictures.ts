import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const folder = path.join(__dirname, 'pictures');

/** Loaded once: it takes longer than drawing a page. */
let loaded: Promise<PDFiumLibrary> | undefined;

async function documentOf(pdf: Buffer): Promise<PDFiumDocument> {
  loaded ??= PDFiumLibrary.init();
  return (await loaded).loadDocument(pdf);
}

/** 72 dots an inch: small enough to keep, large enough that a lost mark or line is seen. */
const scale = 1;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
}

/** The pages of a PDF as grey pictures. */
export async function pagesOf(pdf: Buffer): Promise<Page[]> {
  const document = await documentOf(pdf);
  const pages: Page[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale, render: 'bitmap' });
    const raw = { width, height, channels: 4 as const };
    const grey = sharp(data, { raw }).greyscale();
    pages.push({ width, height, png: await grey.png({ palette: true, colours: 16 }).toBuffer() });
  }
  document.destroy();
  return pages;
}

/** The words of a PDF as a reader would copy them, page by page. */
export async function wordsOf(pdf: Buffer): Promise<string[]> {
  const document = await documentOf(pdf);
  const words = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return words;
}

const colours = (png: Buffer): Promise<{ data: Buffer; info: { width: number; height: number } }> =>
  sharp(png).ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });

/**
 * How many points of a page differ from the picture kept of it. With UPDATE_PICTURES=1 the picture
 * is written anew instead, for somebody to look at before it is kept.
 */
export async function differenceFromPicture(name: string, page: Page): Promise<number> {
  const file = path.join(folder, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, page.png);
    return 0;
  }
  const [kept, drawn] = await Promise.all([readFile(file).then(colours), colours(page.png)]);
  const { width, height } = kept.info;
  if (drawn.info.width !== width || drawn.info.height !== height) return Number.POSITIVE_INFINITY;
  return pixelmatch(kept.data, drawn.data, undefined, width, height, { threshold: 0.2 });
}
