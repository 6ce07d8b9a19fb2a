import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import type { PdfDictionary } from './pdf-objects';

/**
 * Bytes of unpacked picture for each pixel that a picture file may have: three colours. With the usual
 * limit that is 300 MB for one picture; an A4 page in colour at 600 dpi takes 104, an A3 page 209. Only
 * one is open at a time, however many pages a file has.
 */
const bytesPerPixel = 3;
const colours: Readonly<Record<string, number>> = { DeviceGray: 1, CalGray: 1, DeviceRGB: 3 };
/** Of a colour space that is described elsewhere: as of a press. */
const mostColours = 4;
/** Numbers that stand alone are remembered for those pictures whose size is told elsewhere. */
const mostNumbers = 10_000;

interface Side {
  readonly value: number;
  /** The number of the object that tells it; undefined where the dictionary does. */
  readonly object: number | undefined;
}

interface Raster {
  readonly width: Side;
  readonly height: Side;
  readonly bytesPerPixel: number;
}

/** Judges the pictures inside a PDF by what their dictionaries say, before anything unpacks them. */
export class PdfRasters {
  private readonly largest: number;
  private readonly numbers = new Map<number, number>();
  private readonly waiting: Raster[] = [];

  constructor(limits: FileLimits) {
    this.largest = limits.maxPixels * bytesPerPixel;
  }

  /** An object that is only a number; devices that send while they scan tell the height so. */
  meetNumber(object: number, value: number): void {
    if (this.numbers.size >= mostNumbers && !this.numbers.has(object)) return;
    this.numbers.set(object, Math.max(value, this.numbers.get(object) ?? 0));
  }

  meetStream(dictionary: PdfDictionary): void {
    if (dictionary.values.get('Subtype') !== 'Image') return;
    const raster = {
      width: sideOf(dictionary, 'Width'),
      height: sideOf(dictionary, 'Height'),
      bytesPerPixel: bytesPerPixelOf(dictionary),
    };
    if (raster.width.object === undefined && raster.height.object === undefined) this.judge(raster);
    else if (this.waiting.push(raster) > mostNumbers)
      throw new FileRefused('damaged', 'the PDF tells too many sizes elsewhere');
  }

  finish(): void {
    for (const raster of this.waiting) this.judge(raster);
  }

  private judge(raster: Raster): void {
    const [width, height] = [this.lengthOf(raster.width), this.lengthOf(raster.height)];
    if (width * height * raster.bytesPerPixel > this.largest) {
      throw new FileRefused('pixelFlood', `a picture of ${width} × ${height} pixels in the PDF`);
    }
  }

  private lengthOf({ value, object }: Side): number {
    if (object === undefined) return value;
    const told = this.numbers.get(object);
    if (told === undefined) throw new FileRefused('damaged', 'a picture in the PDF without size');
    return told;
  }
}

function sideOf({ values, references }: PdfDictionary, key: string): Side {
  const value = Number(values.get(key) ?? 0);
  if (Number.isNaN(value)) throw new FileRefused('damaged', 'a picture in the PDF without size');
  return { value, object: references.has(key) ? value : undefined };
}

/** At least one: whoever draws black and white takes a byte for each pixel as well. */
function bytesPerPixelOf({ values, references }: PdfDictionary): number {
  if (values.get('ImageMask') === 'true') return 1;
  const bits = references.has('BitsPerComponent')
    ? 16
    : Number(values.get('BitsPerComponent') ?? 8);
  const components = colours[values.get('ColorSpace') ?? ''] ?? mostColours;
  return Math.max(1, ((Number.isNaN(bits) ? 16 : bits) * components) / 8);
}
