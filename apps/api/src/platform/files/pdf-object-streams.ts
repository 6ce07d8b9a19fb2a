import { inflateSync } from 'node:zlib';
import { FileRefused } from './file-refused';
import { PdfLexer } from './pdf-lexer';
import { type PdfDictionary, type PdfFindings, PdfObjects } from './pdf-objects';

/** Bytes of one packed object stream; real ones hold a hundred objects in some tens of kilobytes. */
const largestObjectStream = 4 * 1024 * 1024;
const largestUnpacked = 8 * 1024 * 1024;
const largestUnpackedTotal = 32 * 1024 * 1024;

/** Object streams hide objects from a reader of plain syntax, so they are unpacked and read too. */
export class PdfObjectStreams {
  /** Why one of them could not be looked into. */
  notInspected: string | undefined;
  /** The packed bytes of the object stream one is in; undefined in any other stream. */
  private packed: Buffer[] | undefined;
  private packedLength = 0;
  private isPackedPlain = false;
  private unpackedLength = 0;

  constructor(
    private readonly findings: PdfFindings,
    private readonly maxPages: number,
  ) {}

  /** Whether the stream that begins here is one of them. */
  begin({ names, filters, references }: PdfDictionary): boolean {
    if (!names.has('ObjStm') && !names.has('First')) return false;
    const hasFilter = names.has('Filter') || names.has('F');
    const isDeflated = filters.length === 1 && filters[0] === 'FlateDecode';
    const isTransformed =
      names.has('Predictor') || references.size > (references.has('Length') ? 1 : 0);
    if ((hasFilter && !isDeflated) || isTransformed) {
      this.notInspected = 'an object stream is packed in an unusual way';
      return true;
    }
    this.packed = [];
    this.packedLength = 0;
    this.isPackedPlain = !hasFilter;
    return true;
  }

  keep(bytes: Buffer): void {
    if (this.packed === undefined || bytes.length === 0) return;
    this.packedLength += bytes.length;
    if (this.packedLength > largestObjectStream) {
      throw new FileRefused('damaged', 'the PDF has an oversized object stream');
    }
    this.packed.push(Buffer.from(bytes));
  }

  end(): void {
    const packed = this.packed;
    this.packed = undefined;
    if (packed !== undefined) this.inspect(Buffer.concat(packed));
  }

  private inspect(packed: Buffer): void {
    const data = packed.subarray(lineEndLength(packed));
    const objects = this.isPackedPlain ? data : this.unpacked(data);
    if (objects === undefined) return;
    this.unpackedLength += objects.length;
    if (this.unpackedLength > largestUnpackedTotal) {
      throw new FileRefused('damaged', 'the PDF unpacks to too much');
    }
    const lexer = new PdfLexer(new PdfObjects(this.findings, this.maxPages));
    lexer.feed(objects);
    lexer.end();
  }

  private unpacked(data: Buffer): Buffer | undefined {
    try {
      return inflateSync(data, { maxOutputLength: largestUnpacked });
    } catch (error) {
      this.notInspected = `an object stream cannot be unpacked: ${String(error)}`;
      return undefined;
    }
  }
}

/** The keyword `stream` is followed by one line end that does not belong to the data. */
function lineEndLength(bytes: Buffer): number {
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return 2;
  return bytes[0] === 0x0a || bytes[0] === 0x0d ? 1 : 0;
}
