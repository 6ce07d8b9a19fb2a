import { ArchiveTail } from './archive-tail';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import type { ContentFacts, Inspection } from './inspection';
import { JpegInspection } from './jpeg-inspection';
import { PdfInspection } from './pdf-inspection';
import { PngInspection } from './png-inspection';

const signatures: readonly {
  readonly bytes: Buffer;
  readonly inspect: (limits: FileLimits) => Inspection;
}[] = [
  { bytes: Buffer.from('%PDF-', 'latin1'), inspect: (limits) => new PdfInspection(limits) },
  { bytes: Buffer.from([0xff, 0xd8, 0xff]), inspect: (limits) => new JpegInspection(limits) },
  {
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    inspect: (limits) => new PngInspection(limits),
  },
];
const longestSignature = Math.max(...signatures.map(({ bytes }) => bytes.length));

/** Chooses by the first bytes who reads the rest, and refuses archives hidden behind a file. */
export class ContentInspection {
  private head = Buffer.alloc(0);
  private chosen: Inspection | undefined;
  private readonly tail = new ArchiveTail();

  constructor(private readonly limits: FileLimits) {}

  async feed(chunk: Buffer): Promise<void> {
    this.tail.feed(chunk);
    if (this.chosen !== undefined) return this.chosen.feed(chunk);
    this.head = Buffer.concat([this.head, chunk]);
    if (this.head.length >= longestSignature) await this.choose();
  }

  async finish(): Promise<ContentFacts> {
    if (this.chosen === undefined) {
      if (this.head.length === 0) throw new FileRefused('empty', 'the file has no bytes');
      await this.choose();
    }
    this.tail.refuseArchive();
    return this.opened().finish();
  }

  private async choose(): Promise<void> {
    const found = signatures.find(({ bytes }) => this.head.subarray(0, bytes.length).equals(bytes));
    if (found === undefined) {
      throw new FileRefused('notAllowedType', 'neither PDF nor JPEG nor PNG by its first bytes');
    }
    this.chosen = found.inspect(this.limits);
    const { head } = this;
    this.head = Buffer.alloc(0);
    await this.chosen.feed(head);
  }

  private opened(): Inspection {
    if (this.chosen === undefined) throw new FileRefused('empty', 'the file has no bytes');
    return this.chosen;
  }
}
