import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type PdfKitDocument from 'pdfkit';
import { mm } from '../platform/printing/print-document';
import { tinosFiles } from '../platform/printing/tinos';

/** The drawing library under pdfmake, in the version that pdfmake brings. */
const PdfDocument = createRequire(require.resolve('pdfmake'))('pdfkit') as typeof PdfKitDocument;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What does not fit into it ends with «…». */
  readonly height?: number;
}

export interface Looks {
  readonly font?: keyof typeof tinosFiles;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Points of a landscape A4 sheet. */
export const sheet = { width: mm(297), height: mm(210), side: mm(20) } as const;
export const usualSize = 8;
const bodySize = 13;
const inner = sheet.width - 2 * sheet.side;

/** Landscape sheets of one file; what is drawn on a finished sheet is handed out and forgotten. */
export class Paper {
  private readonly document = new PdfDocument({
    autoFirstPage: false,
    bufferPages: false,
    margin: 0,
    lang: 'vi-VN',
    displayTitle: true,
  });
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  constructor(title: string) {
    const { document } = this;
    this.ended = new Promise((resolve) => document.on('end', resolve));
    document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    document.info.Title = title;
    for (const [name, file] of Object.entries(tinosFiles)) document.registerFont(name, file);
  }

  /** What is drawn so far and not yet taken. */
  async taken(): Promise<Buffer> {
    await setImmediate();
    return Buffer.concat(this.chunks.splice(0));
  }

  async end(): Promise<Buffer> {
    this.document.end();
    await this.ended;
    return this.taken();
  }

  newSheet(): void {
    this.document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  }

  /** Answers where the text ends, from the top. */
  text(text: string, { x, y, width, height }: Box, looks: Looks = {}): number {
    const { font = 'normal', size = usualSize, align = 'left' } = looks;
    const bounds = height === undefined ? {} : { height, ellipsis: '…' };
    this.document
      .font(font)
      .fontSize(size)
      .text(text.normalize('NFC'), x, y, { width, align, ...bounds });
    return this.document.y;
  }

  /** A line of running text between the margins. */
  flow(text: string, y: number, looks: Looks = {}): number {
    return this.text(text, { x: sheet.side, y, width: inner }, { size: bodySize, ...looks }) + 4;
  }

  rule(x: number, y: number, length: number): void {
    this.document
      .lineWidth(0.6)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke();
  }

  frame({ x, y, width, height = 0 }: Box): void {
    this.document.lineWidth(0.5).rect(x, y, width, height).stroke();
  }
}
