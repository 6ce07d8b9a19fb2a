import { FileRefused } from './file-refused';

const keyword = Buffer.from('obj', 'latin1');
/** Bytes, more than the longest header below has. */
const longestHeader = 64;
/** An object header, also when so much white space stands before it that its numbers are far off. */
const header =
  /(?:\d[\0\t\n\f\r ]{1,20}\d{1,10}[\0\t\n\f\r ]{0,20}|[\0\t\n\f\r ]{20}|\d{11}[\0\t\n\f\r ]{0,20})obj$/;

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

  /** The chunk is read where it lies: a copy of every byte of a large scan costs more than this. */
  feed(chunk: Buffer): void {
    const seam = Buffer.concat([this.lookBack, chunk.subarray(0, longestHeader)]);
    this.expectFrom(seam, this.length - this.lookBack.length);
    this.expectFrom(chunk, this.length);
    this.length += chunk.length;
    const last = Buffer.concat([this.lookBack, chunk.subarray(-longestHeader)]);
    this.lookBack = last.subarray(-longestHeader);
  }

  private expectFrom(bytes: Buffer, start: number): void {
    for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 1)) {
      const end = at + keyword.length;
      const isNew = start + end > this.length;
      const before = Math.max(0, end - longestHeader);
      if (isNew && header.test(bytes.toString('latin1', before, end)))
        this.expected.add(start + end);
    }
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
