import { degrees, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { ScanMediaType } from './page-reader';
import { dpiOf } from './scanned-picture';

export interface ChosenPage {
  /** From 0. */
  readonly index: number;
  /** Clockwise degrees, a multiple of 90. */
  readonly rotation: number;
}

/** Pages that follow one another out of one scan. */
export interface ScanPart {
  readonly content: Uint8Array;
  readonly mediaType: ScanMediaType;
  readonly pages: readonly ChosenPage[];
}

const pointsPerInch = 72;
const jpegQuality = 92;
const producer = 'Motcua';

/**
 * One PDF out of pages of scans, in the given order. Pages of a PDF are copied as they are, pictures
 * become pages of their own size. It is an ordinary PDF 1.7: nothing checks it against PDF/A.
 */
export async function composePdf(title: string, parts: readonly ScanPart[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setProducer(producer);
  whole.setCreator(producer);
  for (const part of parts) {
    if (part.mediaType === 'application/pdf') await copyPages(whole, part);
    else await addPicture(whole, part);
  }
  return whole.save({ useObjectStreams: true });
}

async function copyPages(whole: PDFDocument, { content, pages }: ScanPart): Promise<void> {
  const source = await PDFDocument.load(content, { updateMetadata: false });
  const copies = await whole.copyPages(
    source,
    pages.map(({ index }) => index),
  );
  copies.forEach((page, at) => {
    const turned = page.getRotation().angle + (pages[at]?.rotation ?? 0);
    page.setRotation(degrees(((turned % 360) + 360) % 360));
    whole.addPage(page);
  });
}

async function addPicture(whole: PDFDocument, part: ScanPart): Promise<void> {
  const { jpeg, width, height, dpi } = await uprightJpeg(part);
  const image = await whole.embedJpg(jpeg);
  for (const { rotation } of part.pages) {
    const size: [number, number] = [(width / dpi) * pointsPerInch, (height / dpi) * pointsPerInch];
    const page = whole.addPage(size);
    page.drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
    page.setRotation(degrees(rotation));
  }
}

/** A JPEG that lies upright is taken byte for byte; PDF knows neither PNG nor a camera's turn. */
async function uprightJpeg({ content, mediaType }: ScanPart) {
  const { width = 1, height = 1, density, orientation = 1 } = await sharp(content).metadata();
  const dpi = dpiOf(Math.max(width, height), density);
  if (mediaType === 'image/jpeg' && orientation === 1) return { jpeg: content, width, height, dpi };
  const { data, info } = await sharp(content)
    .rotate()
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: new Uint8Array(data), width: info.width, height: info.height, dpi };
}
