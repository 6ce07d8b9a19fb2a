import { FileRefused } from './file-refused';

const longestLookBack = 64;
/** An object header, also when so much white space stands before it that its numbers are far off. */
const header =
  /(?:\d[\0\t\n\f\r ]{1,20}\d{1,10}[\0\t\n\f\r ]{0,20}|[\0\t\n\f\r ]{20}|\d{11}[\0\t\n\f\r ]{0,20})obj/g;

/**
 * Compares object headers found in the raw bytes with those met while reading syntax: a header
 * inside a stream, a string or a comment can still be reached through a crafted cross-reference
 * table, so it is refused.
 */
export class PdfHiddenObjects {
  private lookBack = Buffer.alloc(0);
  private length = 0;
  private readonly expected = new Set<number>();
  private readonly met = new Set<number>();

  feed(chunk: Buffer): void {
    const joined = Buffer.concat([this.lookBack, chunk]);
    const start = this.length - this.lookBack.length;
    if (joined.includes('obj')) {
      for (const found of joined.toString('latin1').matchAll(header)) {
        const end = start + found.index + found[0].length;
        if (end > this.length) this.expected.add(end);
      }
    }
    this.length += chunk.length;
    this.lookBack = Buffer.from(joined.subarray(Math.max(0, joined.length - longestLookBack)));
  }

  /** The reader met the keyword `obj` as syntax, ending before `end`. */
  meet(end: number): void {
    this.met.add(end);
  }

  /** Called when all bytes so far have been read; a header at the very end may still be met. */
  refuseHidden(): void {
    for (const end of this.expected) {
      if (this.met.has(end)) this.expected.delete(end);
      else if (end < this.length) {
        throw new FileRefused('activeContent', `a hidden object ends at byte ${end}`);
      }
    }
    this.met.clear();
  }
}
