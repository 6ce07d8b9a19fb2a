/** The last `size` bytes of a stream, kept in a ring so that feeding costs no more than the bytes. */
export class ByteTail {
  private readonly ring: Buffer;
  private end = 0;
  private isFull = false;

  constructor(size: number) {
    this.ring = Buffer.alloc(size);
  }

  feed(chunk: Buffer): void {
    const size = this.ring.length;
    const kept = chunk.subarray(Math.max(0, chunk.length - size));
    const copied = kept.copy(this.ring, this.end);
    kept.copy(this.ring, 0, copied);
    if (this.end + kept.length >= size) this.isFull = true;
    this.end = (this.end + kept.length) % size;
  }

  bytes(): Buffer {
    const newest = this.ring.subarray(0, this.end);
    return this.isFull ? Buffer.concat([this.ring.subarray(this.end), newest]) : newest;
  }
}
