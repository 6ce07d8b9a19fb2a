import type { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PrintDocument } from '../platform/printing/print-document';
import { renderPdf } from '../platform/printing/render-pdf';

/** Pixels for a point of paper: A5 becomes 756 wide, sharp in a pane half a screen wide. */
const scale = 1.8;
const gapBetweenPages = 12;

let loaded: Promise<PDFiumLibrary> | undefined;

function library(): Promise<PDFiumLibrary> {
  loaded ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary: pdfium }) => pdfium.init());
  return loaded;
}

/** A printed document as one PNG, its pages below one another: every browser shows it in place. */
export async function letterPicture(document: PrintDocument): Promise<Buffer> {
  const pdf = await (await library()).loadDocument(await renderPdf(document));
  try {
    const pages = [];
    for (const page of pdf.pages()) pages.push(await page.render({ scale, render: 'bitmap' }));
    return await stacked(pages);
  } finally {
    pdf.destroy();
  }
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

async function stacked(pages: readonly Bitmap[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  let top = 0;
  const placed = pages.map(({ width, height, data }) => {
    const input = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const place = { input, raw: { width, height, channels: 4 as const }, left: 0, top };
    top += height + gapBetweenPages;
    return place;
  });
  const width = Math.max(...pages.map((page) => page.width));
  const height = top - gapBetweenPages;
  const ground = { width, height, channels: 3 as const, background: '#d5dbe1' };
  const picture = sharp({ create: ground }).composite(placed);
  return picture.png({ palette: true, colours: 32 }).toBuffer();
}
