import type { TakeBytes, UndoneFilter } from './undone-filter';

/** Bytes that are handed on at once; a few bytes of LZW may stand for much more. */
const pieceLength = 65_536;
const clearTable = 256;
const endOfData = 257;
const firstFree = 258;
const mostCodes = 4_096;

/** LZW with codes that grow one code early (`EarlyChange` 1), as all writers have it. */
export class UndoneLzw implements UndoneFilter {
  private readonly prefixes = new Uint16Array(mostCodes);
  private readonly last = new Uint8Array(mostCodes);
  private readonly lengths = new Uint16Array(mostCodes);
  private free = firstFree;
  private width = 9;
  private bits = 0;
  private bitCount = 0;
  private previous: number | undefined;
  private hasEnded = false;
  private piece = Buffer.alloc(pieceLength);
  private filled = 0;

  constructor(private readonly take: TakeBytes) {
    for (let code = 0; code < clearTable; code += 1) {
      this.last[code] = code;
      this.lengths[code] = 1;
    }
  }

  async write(bytes: Buffer): Promise<void> {
    for (const byte of bytes) {
      if (this.hasEnded) break;
      this.bits = ((this.bits << 8) | byte) & 0xfffff;
      this.bitCount += 8;
      if (this.bitCount < this.width) continue;
      this.bitCount -= this.width;
      this.read((this.bits >> this.bitCount) & ((1 << this.width) - 1));
      if (this.filled > pieceLength - mostCodes) await this.handOn();
    }
    await this.handOn();
  }

  async end(): Promise<boolean> {
    return this.hasEnded;
  }

  private async handOn(): Promise<void> {
    if (this.filled === 0) return;
    const { piece, filled } = this;
    this.piece = Buffer.alloc(pieceLength);
    this.filled = 0;
    await this.take(piece.subarray(0, filled));
  }

  private read(code: number): void {
    if (code === clearTable) {
      this.free = firstFree;
      this.width = 9;
      this.previous = undefined;
    } else if (code === endOfData || code > this.free || !this.follows(code)) {
      // A code that stands for nothing ends the data as well: readers stop there.
      this.hasEnded = true;
    }
  }

  /** Writes out what the code stands for and learns the next code; false for a code without meaning. */
  private follows(code: number): boolean {
    const { previous } = this;
    if (previous === undefined && code >= clearTable) return false;
    if (previous !== undefined && this.free < mostCodes) {
      this.prefixes[this.free] = previous;
      this.lengths[this.free] = (this.lengths[previous] ?? 0) + 1;
      this.last[this.free] = this.firstOf(code === this.free ? previous : code);
      this.free += 1;
      if (this.free + 1 >= 1 << this.width && this.width < 12) this.width += 1;
    } else if (code >= this.free) return false;
    this.give(code);
    this.previous = code;
    return true;
  }

  private firstOf(code: number): number {
    let first = code;
    while (first >= firstFree) first = this.prefixes[first] ?? 0;
    return first;
  }

  private give(code: number): void {
    const end = this.filled + (this.lengths[code] ?? 0);
    let from = code;
    for (let at = end - 1; at >= this.filled; at -= 1) {
      this.piece[at] = this.last[from] ?? 0;
      from = this.prefixes[from] ?? 0;
    }
    this.filled = end;
  }
}

/** Runs of bytes: a length, and either that many bytes or one that is repeated. */
export class UndoneRunLength implements UndoneFilter {
  private literals = 0;
  private repeats = 0;
  private hasEnded = false;

  constructor(private readonly take: TakeBytes) {}

  async write(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length && !this.hasEnded;) {
      // Each byte stands for 128 at most.
      const part = bytes.subarray(at, at + pieceLength / 128);
      at += part.length;
      const out = Buffer.alloc(pieceLength);
      const length = this.read(part, out);
      if (length > 0) await this.take(out.subarray(0, length));
    }
  }

  async end(): Promise<boolean> {
    return this.hasEnded;
  }

  private read(bytes: Buffer, out: Buffer): number {
    let length = 0;
    for (const byte of bytes) {
      if (this.hasEnded) break;
      if (this.literals > 0) {
        out[length] = byte;
        length += 1;
        this.literals -= 1;
      } else if (this.repeats > 0) {
        out.fill(byte, length, length + this.repeats);
        length += this.repeats;
        this.repeats = 0;
      } else if (byte === 128) this.hasEnded = true;
      else if (byte < 128) this.literals = byte + 1;
      else this.repeats = 257 - byte;
    }
    return length;
  }
}
