import { crc32 } from 'node:zlib';
import type { ContentFacts, Inspection } from './inspection';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import { refusePixelFlood } from './picture-size';

const signatureLength = 8;
const headerDataLength = 13;
const chunkFrameLength = 12;

/** Walks the chunks of a PNG (ISO/IEC 15948): IHDR first and whole, IEND last, nothing after it. */
export class PngInspection implements Inspection {
  private window = Buffer.alloc(0);
  private toSkip = signatureLength;
  private size: { width: number; height: number } | undefined;
  private hasData = false;
  private hasEnded = false;

  constructor(private readonly limits: FileLimits) {}

  feed(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      const skipped = Math.min(this.toSkip, rest.length);
      this.toSkip -= skipped;
      rest = rest.subarray(skipped);
      if (rest.length === 0) return;
      if (this.hasEnded) {
        throw new FileRefused('notAllowedType', 'bytes after the end of the PNG');
      }
      rest = this.chunkHead(rest);
    }
  }

  finish(): ContentFacts {
    if (this.size === undefined || !this.hasData || !this.hasEnded || this.toSkip > 0) {
      throw new FileRefused('damaged', 'the PNG is cut off');
    }
    return { mediaType: 'image/png', ...this.size };
  }

  /** Collects length, type and, for IHDR, the whole chunk; answers what is left of the input. */
  private chunkHead(input: Buffer): Buffer {
    const needed = this.size === undefined ? headerDataLength + chunkFrameLength : 8;
    const taken = input.subarray(0, needed - this.window.length);
    this.window = Buffer.concat([this.window, taken]);
    if (this.window.length < needed) return Buffer.alloc(0);
    if (this.size === undefined) this.readHeader(this.window);
    else this.enterChunk(this.window);
    this.window = Buffer.alloc(0);
    return input.subarray(taken.length);
  }

  private readHeader(chunk: Buffer): void {
    const isHeader =
      chunk.readUInt32BE(0) === headerDataLength && chunk.toString('latin1', 4, 8) === 'IHDR';
    if (!isHeader || crc32(chunk.subarray(4, 21)) !== chunk.readUInt32BE(21)) {
      throw new FileRefused('damaged', 'the PNG does not begin with a whole header');
    }
    this.size = { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) };
    refusePixelFlood(this.size.width, this.size.height, this.limits);
  }

  private enterChunk(head: Buffer): void {
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fffffff) {
      throw new FileRefused('damaged', 'the PNG has a broken chunk');
    }
    if (type === 'IDAT') this.hasData = true;
    if (type === 'IEND') this.hasEnded = true;
    this.toSkip = length + 4;
  }
}
