import { degrees, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import bwipjs from 'bwip-js/node';
import {
  type SeparatorMark,
  separatorText,
} from '../../src/digitisation/separator-sheets/separator-mark';

/** A4 at 100 dots per inch: small enough to be made quickly. */
const [width, height] = [827, 1169];

export interface ScanSample {
  /** Lines of writing, as bars; none is a blank page. */
  readonly lines?: number;
  /** Grey of the paper and of the ink. */
  readonly paper?: number;
  readonly ink?: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  readonly separator?: SeparatorMark;
  /** Text of a Code 128 at the top of the page. */
  readonly printed?: string;
  /** Dots per inch that the picture has. */
  readonly dpi?: number;
}

const grey = (level: number): { r: number; g: number; b: number } => ({
  r: level,
  g: level,
  b: level,
});

async function bar(level: number): Promise<Buffer> {
  return sharp({ create: { width: 560, height: 6, channels: 3, background: grey(level) } })
    .png()
    .toBuffer();
}

async function codesOf({ separator, printed }: ScanSample): Promise<sharp.OverlayOptions[]> {
  const drawn: sharp.OverlayOptions[] = [];
  if (separator) {
    const options = { bcid: 'qrcode', text: separatorText(separator), scale: 6 };
    drawn.push({ input: await bwipjs.toBuffer(options), top: 220, left: 240 });
  }
  if (printed !== undefined) {
    const options = { bcid: 'code128', text: printed, scale: 2, height: 12 };
    drawn.push({ input: await bwipjs.toBuffer(options), top: 60, left: 120 });
  }
  return drawn;
}

/** A page as a scanner sends it, as JPEG; the same parts give the same bytes. */
export async function aScannedPage(sample: ScanSample = {}): Promise<Buffer> {
  const { lines = 24, paper = 252, ink = 20, skew = 0, dpi = 300 } = sample;
  const line = await bar(ink);
  const writing = Array.from({ length: lines }, (_, index) => ({
    input: line,
    top: 180 + index * 36,
    left: 120,
  }));
  const codes = await codesOf(sample);
  const flat = await sharp({ create: { width, height, channels: 3, background: grey(paper) } })
    .composite(codes.length > 0 && sample.lines === undefined ? codes : [...writing, ...codes])
    .png()
    .toBuffer();
  const turned = await sharp(flat)
    .rotate(skew, { background: grey(paper) })
    .png()
    .toBuffer();
  return sharp(turned)
    .resize(width, height, { fit: 'cover' })
    .withMetadata({ density: dpi })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** One PDF of many scanned pages, each a picture over the whole page. */
export async function aScan(
  samples: readonly ScanSample[],
  options: { turned?: number } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create();
  const known = new Map<string, Awaited<ReturnType<PDFDocument['embedJpg']>>>();
  for (const sample of samples) {
    const key = JSON.stringify(sample);
    const image = known.get(key) ?? (await document.embedJpg(await aScannedPage(sample)));
    known.set(key, image);
    // The paper is as small as the picture is fine: the sample's resolution comes out true.
    const points = (pixels: number): number => (pixels * 72) / (sample.dpi ?? 300);
    const page = document.addPage([points(width), points(height)]);
    page.drawImage(image, { x: 0, y: 0, width: points(width), height: points(height) });
    if (options.turned) page.setRotation(degrees(options.turned));
  }
  return Buffer.from(await document.save());
}
