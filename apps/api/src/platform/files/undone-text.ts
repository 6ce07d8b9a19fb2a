import type { TakeBytes, UndoneFilter } from './undone-filter';

const [zeroGroup, endOf85, endOfHex] = ['z', '~', '>'].map((each) => each.charCodeAt(0));
const [firstDigit = 0, lastDigit = 0] = ['!', 'u'].map((each) => each.charCodeAt(0));

/** Bytes written as characters: five for four bytes. */
export class UndoneAscii85 implements UndoneFilter {
  private value = 0;
  private digits = 0;
  private hasEnded = false;

  constructor(private readonly take: TakeBytes) {}

  async write(text: Buffer): Promise<void> {
    if (this.hasEnded) return;
    // A character may stand for four zeros, and the last group of the piece before may end here.
    const out = Buffer.allocUnsafe(text.length * 4 + 4);
    let length = 0;
    for (const character of text) {
      this.hasEnded = character === endOf85;
      if (this.hasEnded) break;
      if (character === zeroGroup) length = this.zeros(out, length);
      else if (character >= firstDigit && character <= lastDigit)
        length = this.digit(character - firstDigit, out, length);
    }
    if (this.hasEnded) length = this.lastGroup(out, length);
    if (length > 0) await this.take(out.subarray(0, length));
  }

  async end(): Promise<boolean> {
    const out = Buffer.alloc(4);
    const length = this.lastGroup(out, 0);
    if (length > 0) await this.take(out.subarray(0, length));
    return this.hasEnded;
  }

  private zeros(out: Buffer, at: number): number {
    this.value = 0;
    this.digits = 0;
    return out.writeUInt32BE(0, at);
  }

  private digit(digit: number, out: Buffer, at: number): number {
    this.value = this.value * 85 + digit;
    this.digits += 1;
    if (this.digits < 5) return at;
    const end = out.writeUInt32BE(this.value % 2 ** 32, at);
    this.value = 0;
    this.digits = 0;
    return end;
  }

  /** A last group of n characters stands for n - 1 bytes. */
  private lastGroup(out: Buffer, at: number): number {
    const bytes = this.digits - 1;
    if (bytes < 1) return at;
    const group = Buffer.alloc(4);
    while (this.digits > 0 && this.digits < 5) this.digit(84, group, 0);
    return at + group.copy(out, at, 0, bytes);
  }
}

/** Bytes written as characters: two hexadecimal digits for one. */
export class UndoneAsciiHex implements UndoneFilter {
  private high: number | undefined;
  private hasEnded = false;

  constructor(private readonly take: TakeBytes) {}

  async write(text: Buffer): Promise<void> {
    if (this.hasEnded) return;
    const out = Buffer.allocUnsafe(text.length + 1);
    let length = 0;
    for (const character of text) {
      this.hasEnded = character === endOfHex;
      if (this.hasEnded) break;
      const digit = parseInt(String.fromCharCode(character), 16);
      if (Number.isNaN(digit)) continue;
      if (this.high === undefined) this.high = digit;
      else {
        out[length] = this.high * 16 + digit;
        length += 1;
        this.high = undefined;
      }
    }
    if (length > 0) await this.take(out.subarray(0, length));
  }

  async end(): Promise<boolean> {
    // A digit that stands alone is followed by a zero.
    if (this.high !== undefined) await this.take(Buffer.from([this.high * 16]));
    return this.hasEnded;
  }
}
