import { degrees, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, markArchival, type PdfFacts } from '../../platform/printing/archival-mark';
import { isArchivable } from './archivable-page';
import type { PdfStandard } from './pdf-standard';
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

export interface ComposedPdf {
  readonly pdf: Uint8Array;
  readonly standard: PdfStandard;
}

/**
 * One PDF out of pages of scans, in the given order. Pages of a PDF are copied as they are, pictures
 * become pages of their own size. It is made for the archive (PDF/A-2b) where every page is certainly
 * fit for it, and an ordinary PDF 1.7 where one of them is more than pictures.
 */
export async function composePdf(
  facts: PdfFacts,
  parts: readonly ScanPart[],
): Promise<ComposedPdf> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  describe(whole, facts);
  let isFit = true;
  for (const part of parts) {
    if (part.mediaType === 'application/pdf') isFit = (await copyPages(whole, part)) && isFit;
    else await addPicture(whole, part);
  }
  if (isFit) await markArchival(whole, facts, 'B');
  const pdf = await whole.save({ useObjectStreams: true });
  return { pdf, standard: isFit ? 'PDF/A-2b' : 'PDF 1.7' };
}

/** Answers whether all of them are fit for the archive. */
async function copyPages(whole: PDFDocument, { content, pages }: ScanPart): Promise<boolean> {
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
  return copies.every(isArchivable);
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

/**
 * A JPEG that lies upright in grey or RGB is taken byte for byte; PDF knows neither PNG nor a
 * camera's turn, and the archive no colours of a press.
 */
async function uprightJpeg({ content, mediaType }: ScanPart) {
  const facts = await sharp(content).metadata();
  const { width = 1, height = 1, density, orientation = 1, channels } = facts;
  const dpi = dpiOf(Math.max(width, height), density);
  if (mediaType === 'image/jpeg' && orientation === 1 && channels !== 4)
    return { jpeg: content, width, height, dpi };
  const { data, info } = await sharp(content)
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: new Uint8Array(data), width: info.width, height: info.height, dpi };
}
