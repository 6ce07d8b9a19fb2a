import { FileRefused } from './file-refused';
import type { PdfDictionary } from './pdf-objects';
import { isUndone, UndoneChain } from './undone-filters';

/**
 * Bytes that unpacking may add to one stream. Whoever draws a page takes some eight bytes of memory for
 * each byte of its content and a second for twelve megabytes; the drawing of a large building unpacks to
 * ten or twenty, a font to one or two.
 */
const largestGrowth = 32 * 1024 * 1024;
/** The same for a whole file: two hundred written pages of 100 kB, their fonts, and twice that. */
const largestGrowthTotal = 64 * 1024 * 1024;
/** Writers use one filter, or text around it; each more has a memory of its own. */
const mostFilters = 4;

const isPicture = ({ values }: PdfDictionary): boolean => values.get('Subtype') === 'Image';

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Measures what the streams of a PDF unpack to, as they pass by: nothing of it is kept. The pixels of a
 * picture are judged by its dictionary, so its last filter is left alone.
 */
export class PdfUnpacking {
  /** What was read since the last time and is not yet measured. */
  private steps: (() => Promise<void>)[] = [];
  private before: 'line' | 'lineFeed' | 'data' | undefined;
  private length = 0;
  private declaredLength: number | undefined;
  private chain: UndoneChain | undefined;
  /** Of the stream one is in. */
  private packed = 0;
  private unpacked = 0;
  private growthOfOthers = 0;

  begin(dictionary: PdfDictionary): void {
    const filters = measuredFilters(dictionary);
    if (filters.length === 0) return;
    this.before = 'line';
    this.length = 0;
    const { values, references } = dictionary;
    this.declaredLength = references.has('Length') ? undefined : Number(values.get('Length'));
    this.steps.push(async () => {
      this.chain = new UndoneChain(filters, (bytes) => this.count(bytes));
    });
  }

  keep(bytes: Buffer): void {
    if (this.before === undefined) return;
    const data = this.dataOf(bytes);
    if (data.length === 0) return;
    this.length += data.length;
    this.steps.push(async () => {
      this.packed += data.length;
      await this.chain?.write(data);
    });
  }

  end(): void {
    if (this.before === undefined) return;
    this.before = undefined;
    // Where the data do not end themselves, a reader takes the length: it may lead past this mark.
    const isWhole = this.declaredLength !== undefined && this.declaredLength <= this.length;
    this.steps.push(async () => {
      const hasEnded = await this.chain?.end();
      this.chain = undefined;
      if (hasEnded === false && !isWhole)
        throw new FileRefused('damaged', 'it is not clear where a stream of the PDF ends');
      this.growthOfOthers += this.growth();
      this.packed = 0;
      this.unpacked = 0;
    });
  }

  /** Undoes the filters of what was read; the bytes read are not needed any more after it. */
  async measure(): Promise<void> {
    for (const step of this.steps.splice(0)) await step();
  }

  /** Hears of every byte that unpacking gives; nothing of them is kept. */
  count(bytes: number): void {
    this.unpacked += bytes;
    const growth = this.growth();
    if (growth > largestGrowth || growth + this.growthOfOthers > largestGrowthTotal) {
      throw new FileRefused('damaged', 'the PDF unpacks to too much');
    }
  }

  private growth(): number {
    return Math.max(0, this.unpacked - this.packed);
  }

  /** Data begin on the line after the keyword `stream`, whatever else stands behind that. */
  private dataOf(bytes: Buffer): Buffer {
    let at = 0;
    for (; this.before === 'line' && at < bytes.length; at += 1) {
      if (bytes[at] === carriageReturn) this.before = 'lineFeed';
      else if (bytes[at] === lineFeed) this.before = 'data';
    }
    if (this.before === 'lineFeed' && at < bytes.length) {
      this.before = 'data';
      if (bytes[at] === lineFeed) at += 1;
    }
    return bytes.subarray(at);
  }
}

/** The filters that have to be undone to know how large a stream is. */
function measuredFilters(dictionary: PdfDictionary): readonly string[] {
  const { filters, names, references } = dictionary;
  if (references.has('Filter') || references.has('Subtype')) {
    throw new FileRefused('damaged', 'a stream of the PDF says elsewhere how it is packed');
  }
  const undone = isPicture(dictionary) ? filters.slice(0, -1) : filters;
  // Behind a filter of pictures, or one that nobody knows, readers do not go on.
  const last = undone.findIndex((filter) => !isUndone(filter));
  const measured = last < 0 ? undone : undone.slice(0, last);
  const isUnusual = measured.length > mostFilters || names.has('EarlyChange');
  if (isUnusual && measured.length > 0) {
    throw new FileRefused('damaged', 'a stream of the PDF is packed in an unusual way');
  }
  return measured;
}
