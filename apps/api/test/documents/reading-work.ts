import zlib from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { PdfLexer } from '../../src/platform/files/pdf-lexer';
import { PdfUnpacking } from '../../src/platform/files/pdf-unpacking';

export interface Work {
  /** Bytes. */
  readonly unpacked: number;
  /** Bytes that were unpacked piece by piece to be counted, and let go at once. */
  readonly counted: number;
  /** Bytes of PDF syntax that were looked at; those looked at twice count twice. */
  readonly lexed: number;
  /** How often a whole file was given to what draws, measures or rewrites it. */
  readonly opened: number;
}

type InflateArguments = Parameters<typeof zlib.inflateSync>;

// What the package makes is of the class under the one that it gives away.
const drawer = Object.getPrototypeOf(PDFiumLibrary.prototype) as PDFiumLibrary;
const { prototype: picture } = sharp as unknown as { prototype: sharp.Sharp };

/** What the reading of files does in this process, in counts that are the same on every machine. */
export class ReadingWork {
  private readonly inflate = jest.spyOn(zlib, 'inflateSync');
  private readonly count = jest.spyOn(PdfUnpacking.prototype, 'count');
  private readonly lex = jest.spyOn(PdfLexer.prototype, 'feed');
  private readonly open = [
    jest.spyOn(PDFDocument, 'load'),
    jest.spyOn(drawer, 'loadDocument'),
    jest.spyOn(picture, 'metadata'),
    jest.spyOn(picture, 'toBuffer'),
    jest.spyOn(picture, 'stats'),
  ];

  /** What was done since the last time. */
  take(): Work {
    const work = {
      unpacked: unpackedBytes(this.inflate.mock),
      counted: this.count.mock.calls.reduce((sum, [bytes]) => sum + bytes, 0),
      lexed: lexedBytes(this.lex.mock),
      opened: this.open.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    };
    for (const spy of [this.inflate, this.count, this.lex, ...this.open]) spy.mockClear();
    return work;
  }

  end(): void {
    for (const spy of [this.inflate, this.count, this.lex, ...this.open]) spy.mockRestore();
  }
}

/** What was unpacked; an unpacking that was given up went as far as it was allowed to. */
function unpackedBytes({ calls, results }: jest.MockContext<Buffer, InflateArguments>): number {
  return results.reduce((sum, { type, value }, index) => {
    if (type === 'return') return sum + (value as Buffer).length;
    return sum + (calls[index]?.[1]?.maxOutputLength ?? Number.POSITIVE_INFINITY);
  }, 0);
}

/** A reading that was broken off by a refusal counts as if it had gone to the end. */
function lexedBytes({
  calls,
  results,
}: jest.MockContext<number, Parameters<PdfLexer['feed']>>): number {
  return results.reduce((sum, { type, value }, index) => {
    const [chunk, from = 0] = calls[index] ?? [Buffer.alloc(0)];
    return sum + (type === 'return' ? (value as number) : chunk.length) - from;
  }, 0);
}
