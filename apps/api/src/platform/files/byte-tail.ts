/** The last bytes of a stream, never more than twice `size` of them in memory. */
export class ByteTail {
  private kept = Buffer.alloc(0);

  constructor(private readonly size: number) {}

  feed(chunk: Buffer): void {
    if (chunk.length >= this.size) {
      this.kept = Buffer.from(chunk.subarray(chunk.length - this.size));
      return;
    }
    const joined = Buffer.concat([this.kept, chunk]);
    this.kept = joined.subarray(Math.max(0, joined.length - this.size));
  }

  bytes(): Buffer {
    return this.kept;
  }
}
