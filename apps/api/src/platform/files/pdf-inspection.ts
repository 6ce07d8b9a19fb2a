import { inflateSync } from 'node:zlib';
import { ByteTail } from './byte-tail';
import type { ContentFacts, Inspection } from './inspection';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import { PdfHiddenObjects } from './pdf-hidden-objects';
import { PdfLexer } from './pdf-lexer';
import { PdfFindings, PdfObjects } from './pdf-objects';
import type { PdfDictionary } from './pdf-objects';

const endOfStream = Buffer.from('endstream', 'latin1');
const endOfFile = '%%EOF';
/** Bytes: a reader looks for the end mark in the last 1,024 bytes of a file. */
const endWindow = 1024;
/** Bytes of one packed object stream; real ones hold a hundred objects in some tens of kilobytes. */
const largestObjectStream = 4 * 1024 * 1024;
const largestUnpacked = 8 * 1024 * 1024;
const largestUnpackedTotal = 32 * 1024 * 1024;

/** Objects of the file's own syntax: tells where streams begin and which object one is in. */
class FileObjects extends PdfObjects {
  streamBegins: ((dictionary: PdfDictionary) => void) | undefined;
  objectBegins: ((end: number) => void) | undefined;
  private numbers: number[] = [];

  override word(word: string, end: number): void {
    if (word === 'stream' && this.closed !== undefined) {
      this.streamBegins?.(this.closed);
    } else if (word === 'obj' || word === 'endobj') {
      this.reset();
      this.objectNumber = word === 'obj' ? this.numbers.at(-2) : undefined;
      if (word === 'obj') this.objectBegins?.(end);
    }
    this.numbers = /^\d{1,10}$/.test(word) ? [...this.numbers.slice(-1), Number(word)] : [];
    super.word(word, end);
  }
}

/** Judges a PDF while it streams by: pages, active content, encryption, a whole end. */
export class PdfInspection implements Inspection {
  private readonly findings = new PdfFindings();
  private readonly objects: FileObjects;
  private readonly lexer: PdfLexer;
  private readonly hidden = new PdfHiddenObjects();
  private readonly tail = new ByteTail(endWindow);
  private inStream = false;
  private lookBack = Buffer.alloc(0);
  /** The packed bytes of an object stream; undefined in any other stream. */
  private packed: Buffer[] | undefined;
  private packedLength = 0;
  private isPackedPlain = false;
  private unpackedLength = 0;
  private notInspected: string | undefined;

  constructor(private readonly limits: FileLimits) {
    this.objects = new FileObjects(this.findings, limits.maxPages);
    this.lexer = new PdfLexer(this.objects);
    this.objects.objectBegins = (end) => this.hidden.meet(end);
    this.objects.streamBegins = (dictionary) => this.beginStream(dictionary);
  }

  feed(chunk: Buffer): void {
    this.tail.feed(chunk);
    this.hidden.feed(chunk);
    for (let at = 0; at < chunk.length;) {
      at = this.inStream ? this.readStream(chunk, at) : this.lexer.feed(chunk, at);
    }
    this.hidden.refuseHidden();
  }

  finish(): ContentFacts {
    this.lexer.end();
    if (this.inStream) throw new FileRefused('damaged', 'the PDF is cut off within a stream');
    this.refuseOpenEnd();
    if (this.notInspected !== undefined) {
      throw this.findings.isEncrypted
        ? new FileRefused('notAllowedType', 'an encrypted PDF whose objects cannot be inspected')
        : new FileRefused('damaged', this.notInspected);
    }
    const pages = this.findings.claimedPages || this.findings.foundPages;
    if (pages === 0) throw new FileRefused('damaged', 'the PDF has no page');
    return { mediaType: 'application/pdf', pages, isEncrypted: this.findings.isEncrypted };
  }

  private refuseOpenEnd(): void {
    const end = this.tail.bytes().toString('latin1');
    const at = end.lastIndexOf(endOfFile);
    if (at < 0) throw new FileRefused('damaged', 'the PDF has no end mark');
    if (!/^[\0\s]*$/.test(end.slice(at + endOfFile.length))) {
      throw new FileRefused('damaged', 'bytes after the end mark of the PDF');
    }
  }

  private beginStream(dictionary: PdfDictionary): void {
    this.lexer.stop();
    this.inStream = true;
    this.lookBack = Buffer.alloc(0);
    const isObjectStream = dictionary.names.has('ObjStm') || dictionary.names.has('First');
    if (!isObjectStream) return;
    const hasFilter = dictionary.names.has('Filter') || dictionary.names.has('F');
    const isDeflated = dictionary.filters.length === 1 && dictionary.filters[0] === 'FlateDecode';
    if ((hasFilter && !isDeflated) || dictionary.names.has('Predictor')) {
      this.notInspected = 'an object stream is packed in an unusual way';
      return;
    }
    this.packed = [];
    this.packedLength = 0;
    this.isPackedPlain = !hasFilter;
  }

  /** Skips to the end of the stream, keeping what belongs to an object stream. */
  private readStream(chunk: Buffer, from: number): number {
    const rest = chunk.subarray(from);
    // The end mark may lie across two chunks; joining them whole would copy every byte of a scan.
    const seam = Buffer.concat([this.lookBack, rest.subarray(0, endOfStream.length - 1)]);
    const across = seam.indexOf(endOfStream);
    const at = across >= 0 ? across - this.lookBack.length : rest.indexOf(endOfStream);
    if (across < 0 && at < 0) {
      this.hold(rest);
      this.lexer.skip(rest.length);
      return chunk.length;
    }
    this.keep(this.lookBack.subarray(0, this.lookBack.length + Math.min(at, 0)));
    this.keep(rest.subarray(0, Math.max(at, 0)));
    const read = at + endOfStream.length;
    this.lexer.skip(read);
    this.endStream();
    return from + read;
  }

  /** Keeps all but the last bytes, which may be the beginning of the end mark. */
  private hold(rest: Buffer): void {
    const longest = endOfStream.length - 1;
    const last = Buffer.concat([this.lookBack, rest.subarray(-longest)]);
    const older = Math.max(0, last.length - longest);
    // Of a long chunk everything before its last bytes; of a short one what its bytes push out.
    this.keep(last.subarray(0, Math.min(older, this.lookBack.length)));
    this.keep(rest.subarray(0, Math.max(0, rest.length - longest)));
    this.lookBack = last.subarray(older);
  }

  private keep(bytes: Buffer): void {
    if (this.packed === undefined || bytes.length === 0) return;
    this.packedLength += bytes.length;
    if (this.packedLength > largestObjectStream) {
      throw new FileRefused('damaged', 'the PDF has an oversized object stream');
    }
    this.packed.push(Buffer.from(bytes));
  }

  private endStream(): void {
    this.inStream = false;
    const packed = this.packed;
    this.packed = undefined;
    if (packed !== undefined) this.inspectObjectStream(Buffer.concat(packed));
  }

  private inspectObjectStream(packed: Buffer): void {
    const data = packed.subarray(lineEndLength(packed));
    const objects = this.isPackedPlain ? data : this.unpacked(data);
    if (objects === undefined) return;
    this.unpackedLength += objects.length;
    if (this.unpackedLength > largestUnpackedTotal) {
      throw new FileRefused('damaged', 'the PDF unpacks to too much');
    }
    const lexer = new PdfLexer(new PdfObjects(this.findings, this.limits.maxPages));
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
