import { createInflate } from 'node:zlib';
import { FileRefused } from './file-refused';
import type { TakeBytes, UndoneFilter } from './undone-filter';

/** Inflates beside the main thread; never more than one piece of what comes out is held. */
export class UndoneFlate implements UndoneFilter {
  private readonly inflate = createInflate();
  private readonly over: Promise<void>;
  private isOver = false;
  private failure: (Error & { code?: string }) | undefined;

  constructor(take: TakeBytes) {
    const { inflate } = this;
    this.over = new Promise((resolve) => {
      const end = (): void => {
        this.isOver = true;
        resolve();
      };
      inflate.once('end', end).once('close', end);
    });
    inflate.once('error', (error) => (this.failure = error));
    inflate.on('data', (bytes: Buffer) => {
      inflate.pause();
      take(bytes).then(
        () => inflate.resume(),
        (error: Error) => inflate.destroy(error),
      );
    });
  }

  /** What lies behind the end of the data is passed over, as readers do. */
  async write(bytes: Buffer): Promise<void> {
    if (this.isOver) return;
    const written = new Promise<void>((resolve) => this.inflate.write(bytes, () => resolve()));
    await Promise.race([written, this.over]);
    this.refuse();
  }

  async end(): Promise<boolean> {
    if (!this.isOver) this.inflate.end();
    await this.over;
    this.inflate.destroy();
    this.refuse();
    // At broken data a reader stops as well; data that merely run out may go on elsewhere.
    return this.failure?.code !== 'Z_BUF_ERROR';
  }

  private refuse(): void {
    if (this.failure instanceof FileRefused) throw this.failure;
  }
}
