import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { SeparatorMark } from '../separator-sheets/separator-mark';
import type { PageFault } from '../page-faults';
import { pageCodes, type Bitmap } from './page-codes';
import { pageQuality } from './page-quality';
import { openPicture, type PageSize, paperSize, type PictureFacts } from './scanned-picture';
import { pictureSizesOf, type PictureSize } from './pdf-pictures';
import { jpegOf, smallerJpeg, smallGreyOf } from './drawn-page';

export const scanMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export type ScanMediaType = (typeof scanMediaTypes)[number];

/** What a page looks like and what it says; pictures are JPEG. */
export interface PageReading {
  /** Absent when the page could not be drawn. */
  readonly picture?: Uint8Array;
  readonly thumbnail?: Uint8Array;
  readonly dpi?: number;
  /** Absent when the file says nothing of the paper. */
  readonly size?: PageSize;
  readonly skewTenths: number;
  readonly faults: readonly PageFault[];
  readonly separator?: SeparatorMark;
  readonly printedCode?: string;
}

/** Points in an inch of paper. */
const pointsPerInch = 72;
/** A small paper is drawn no finer than it was scanned. */
const drawnDpi = 300;
/** Pixels of the longer side of a drawn page: A4 at 120 dots per inch, enough to read its codes. */
const longestSide = 1_400;
const thumbnailSide = 220;
/** A picture inside a PDF that would unpack to more than this is not drawn. */
const mostPixels = 100_000_000;

/** Letters need more dots than eyes do. */
const lettersDpi = 200;
const lettersSide = 2_400;

/** A page as JPEG, and how many its document has. */
export interface DrawnPage {
  readonly picture: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

interface OpenScan {
  readonly pages: number;
  read(index: number): Promise<PageReading>;
  close(): void;
}

/** Opens one scan at a time and looks at its pages one after another, in bounded memory. */
export class PageReader {
  private library: Promise<PDFiumLibrary> | undefined;
  private open: OpenScan | undefined;

  /** Answers the number of pages. */
  async begin(content: Uint8Array, mediaType: ScanMediaType): Promise<number> {
    this.end();
    this.open =
      mediaType === 'application/pdf' ? await this.openPdf(content) : await openImage(content);
    return this.open.pages;
  }

  /** Pages count from 0. */
  read(index: number): Promise<PageReading> {
    if (!this.open) throw new Error('No scan is open.');
    return this.open.read(index);
  }

  end(): void {
    this.open?.close();
    this.open = undefined;
  }

  /** One page of a PDF, large enough to read its letters; the scan that is open stays open. */
  async draw(pdf: Uint8Array, index: number): Promise<DrawnPage> {
    const document = await (await this.load()).loadDocument(pdf);
    try {
      const bitmap = await drawPage(document, index, lettersDpi, lettersSide);
      const { width, height } = bitmap;
      const picture = await jpegOf(bitmap, lettersSide);
      return { picture, width, height, pages: document.getPageCount() };
    } finally {
      document.destroy();
    }
  }

  private load(): Promise<PDFiumLibrary> {
    this.library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary: library }) => library.init());
    return this.library;
  }

  private async openPdf(content: Uint8Array): Promise<OpenScan> {
    const library = await this.load();
    const sizes = await pictureSizesOf(content);
    const document = await library.loadDocument(content);
    return {
      pages: document.getPageCount(),
      read: (index) => readPdfPage(document, index, sizes[index] ?? []),
      close: () => document.destroy(),
    };
  }
}

async function readPdfPage(
  document: PDFiumDocument,
  index: number,
  pictures: readonly PictureSize[],
): Promise<PageReading> {
  if (pictures.some(({ width, height }) => width * height > mostPixels)) return notRead;
  const { originalWidth, originalHeight } = document.getPage(index).getOriginalSize();
  const bitmap = await drawPage(document, index, drawnDpi, longestSide);
  const size = paperSize(originalWidth, originalHeight, pointsPerInch);
  return readBitmap(bitmap, dpiOfPdfPage(pictures, originalWidth, originalHeight), size);
}

function drawPage(
  document: PDFiumDocument,
  index: number,
  dpi: number,
  side: number,
): Promise<Bitmap> {
  const page = document.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight, 1);
  const scale = Math.min(dpi / pointsPerInch, side / longest);
  return page.render({ scale, render: 'bitmap' });
}

/** A scanner puts one picture over the whole page; a page without one was never scanned. */
function dpiOfPdfPage(
  pictures: readonly PictureSize[],
  width: number,
  height: number,
): number | undefined {
  const largest = Math.max(0, ...pictures.map((each) => Math.max(each.width, each.height)));
  const inches = Math.max(width, height) / pointsPerInch;
  return largest === 0 || inches === 0 ? undefined : Math.round(largest / inches);
}

async function openImage(content: Uint8Array): Promise<OpenScan> {
  const picture: PictureFacts = await openPicture(content, mostPixels);
  return {
    pages: 1,
    read: async () => readBitmap(await picture.draw(longestSide), picture.dpi, picture.size),
    close: () => undefined,
  };
}

const notRead: PageReading = { faults: ['notRead'], skewTenths: 0 };

async function readBitmap(
  bitmap: Bitmap,
  dpi: number | undefined,
  size: PageSize | undefined,
): Promise<PageReading> {
  const codes = await pageCodes(bitmap);
  const picture = await jpegOf(bitmap, longestSide);
  const quality = pageQuality(await smallGreyOf(picture), dpi);
  return {
    picture,
    thumbnail: await smallerJpeg(picture, thumbnailSide),
    ...(dpi === undefined ? {} : { dpi }),
    ...(size === undefined ? {} : { size }),
    ...quality,
    ...codes,
  };
}
