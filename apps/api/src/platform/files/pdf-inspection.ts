import { ByteTail } from './byte-tail';
import type { ContentFacts, Inspection } from './inspection';
import type { FileLimits } from './file-limits';
import { FileRefused } from './file-refused';
import { PdfHiddenObjects } from './pdf-hidden-objects';
import { PdfLexer } from './pdf-lexer';
import { PdfObjectStreams } from './pdf-object-streams';
import { PdfFindings, PdfObjects } from './pdf-objects';
import type { PdfDictionary } from './pdf-objects';
import { PdfRasters } from './pdf-rasters';
import { PdfUnpacking } from './pdf-unpacking';

const endOfStream = Buffer.from('endstream', 'latin1');
const endOfFile = '%%EOF';
/** Bytes: a reader looks for the end mark in the last 1,024 bytes of a file. */
const endWindow = 1024;

/** Objects of the file's own syntax: tells where streams begin and which object one is in. */
class FileObjects extends PdfObjects {
  streamBegins: ((dictionary: PdfDictionary) => void) | undefined;
  objectBegins: ((end: number) => void) | undefined;
  numberMet: ((object: number, value: number) => void) | undefined;
  private numbers: number[] = [];
  /** The object that has just begun, until its first word comes. */
  private begun: number | undefined;

  override word(word: string, end: number): void {
    if (word === 'stream' && this.closed !== undefined) {
      this.streamBegins?.(this.closed);
    } else if (word === 'obj' || word === 'endobj') {
      this.reset();
      this.objectNumber = word === 'obj' ? this.numbers.at(-2) : undefined;
      if (word === 'obj') this.objectBegins?.(end);
    }
    const isNumber = /^\d{1,10}$/.test(word);
    if (isNumber && this.begun !== undefined) this.numberMet?.(this.begun, Number(word));
    this.begun = word === 'obj' ? this.objectNumber : undefined;
    this.numbers = isNumber ? [...this.numbers.slice(-1), Number(word)] : [];
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
  private readonly objectStreams: PdfObjectStreams;
  private readonly unpacking = new PdfUnpacking();
  private readonly rasters: PdfRasters;

  constructor(limits: FileLimits) {
    this.objects = new FileObjects(this.findings, limits.maxPages);
    this.lexer = new PdfLexer(this.objects);
    this.objectStreams = new PdfObjectStreams(this.findings, limits.maxPages);
    this.rasters = new PdfRasters(limits);
    this.objects.objectBegins = (end) => this.hidden.meet(end);
    this.objects.numberMet = (object, value) => this.rasters.meetNumber(object, value);
    this.objects.streamBegins = (dictionary) => this.beginStream(dictionary);
  }

  async feed(chunk: Buffer): Promise<void> {
    this.tail.feed(chunk);
    this.hidden.feed(chunk);
    for (let at = 0; at < chunk.length;) {
      at = this.inStream ? this.readStream(chunk, at) : this.lexer.feed(chunk, at);
    }
    this.hidden.refuseHidden();
    await this.unpacking.measure();
  }

  finish(): ContentFacts {
    this.lexer.end();
    if (this.inStream) throw new FileRefused('damaged', 'the PDF is cut off within a stream');
    this.refuseOpenEnd();
    this.refuseNotInspected();
    this.rasters.finish();
    const pages = this.findings.claimedPages || this.findings.foundPages;
    if (pages === 0) throw new FileRefused('damaged', 'the PDF has no page');
    return { mediaType: 'application/pdf', pages, isEncrypted: this.findings.isEncrypted };
  }

  private refuseNotInspected(): void {
    const { notInspected } = this.objectStreams;
    if (notInspected === undefined) return;
    throw this.findings.isEncrypted
      ? new FileRefused('notAllowedType', 'an encrypted PDF whose objects cannot be inspected')
      : new FileRefused('damaged', notInspected);
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
    this.rasters.meetStream(dictionary);
    if (!this.objectStreams.begin(dictionary)) this.unpacking.begin(dictionary);
  }

  /** Skips to the end of the stream, handing on what has to be looked into. */
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
    this.objectStreams.keep(bytes);
    this.unpacking.keep(bytes);
  }

  private endStream(): void {
    this.inStream = false;
    this.objectStreams.end();
    this.unpacking.end();
  }
}
