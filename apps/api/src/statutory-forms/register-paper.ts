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
  readonly height?: number | undefined;
}

export interface Looks {
  readonly font?: keyof typeof tinosFiles;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** What a reader who does not see the page is told it is; a paragraph when left out. */
  readonly tag?: 'P' | 'H1' | 'TH' | 'TD' | 'furniture';
}

export interface Cell {
  readonly text: string;
  readonly box: Box;
  readonly looks: Looks;
}

export interface PaperOrder {
  readonly title: string;
  /** Lies across every sheet of what is no print. */
  readonly mark?: string | undefined;
  /** Each cell is told apart for whoever has the page read out, else each line: cells take room. */
  readonly tellsCells: boolean;
}

/** The library keeps how every word it ever set is laid out; codes and names never come again. */
interface WordsLaidOut {
  readonly _fontFamilies: Readonly<Record<string, { layoutCache: unknown }>>;
}

type TaggedElement = ReturnType<PDFKit.PDFDocument['struct']>;

/** Points of a landscape A4 sheet. */
export const sheet = { width: mm(297), height: mm(210), side: mm(20) } as const;
export const usualSize = 8;
const bodySize = 13;
const inner = sheet.width - 2 * sheet.side;
const sheetsBetweenForgetting = 20;

/** Landscape sheets of one file; what is drawn on a finished sheet is handed out and forgotten. */
export class Paper {
  private readonly document = new PdfDocument({
    autoFirstPage: false,
    bufferPages: false,
    margin: 0,
    lang: 'vi-VN',
    displayTitle: true,
    pdfVersion: '1.7',
    tagged: true,
  });
  private readonly root: TaggedElement = this.document.struct('Document');
  private readonly open: TaggedElement[] = [this.root];
  private readonly chunks: Buffer[] = [];
  private sheets = 0;
  private readonly ended: Promise<void>;

  constructor(private readonly order: PaperOrder) {
    const { document } = this;
    document.addStructure(this.root);
    this.ended = new Promise((resolve) => document.on('end', resolve));
    document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    document.info.Title = order.title;
    for (const [name, file] of Object.entries(tinosFiles)) document.registerFont(name, file);
  }

  /** What is drawn so far and not yet taken. */
  async taken(): Promise<Buffer> {
    await setImmediate();
    return Buffer.concat(this.chunks.splice(0));
  }

  async end(): Promise<Buffer> {
    for (const element of this.open.splice(0).reverse()) element.end();
    this.document.end();
    await this.ended;
    return this.taken();
  }

  newSheet(): void {
    this.sheets += 1;
    if (this.sheets % sheetsBetweenForgetting === 0) this.forgetWords();
    this.document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    if (this.order.mark !== undefined) this.drawMark(this.order.mark);
  }

  beginTable(): void {
    if (this.order.tellsCells) this.begin('Table');
  }

  endTable(): void {
    if (this.order.tellsCells) this.open.pop()?.end();
  }

  /** The cells of one line of a table; one that says nothing keeps its place. */
  row(cells: readonly Cell[], tag: 'TH' | 'TD'): void {
    const said = cells.filter(({ text }) => text !== '');
    if (!this.order.tellsCells) {
      this.tagged('P', () => said.forEach((cell) => this.draw(cell)));
      return;
    }
    this.begin('TR');
    for (const cell of cells)
      this.tagged(tag, cell.text === '' ? undefined : () => this.draw(cell));
    this.open.pop()?.end();
  }

  /** Answers where the text ends, from the top. */
  text(text: string, { x, y, width, height }: Box, looks: Looks = {}): number {
    const { tag = 'P' } = looks;
    const draw = (): void => this.draw({ text, box: { x, y, width, height }, looks });
    if (tag === 'furniture') this.furniture(draw);
    else this.tagged(tag, draw);
    return this.document.y;
  }

  /** A line of running text between the margins. */
  flow(text: string, y: number, looks: Looks = {}): number {
    return this.text(text, { x: sheet.side, y, width: inner }, { size: bodySize, ...looks }) + 4;
  }

  rule(x: number, y: number, length: number): void {
    this.furniture(() => {
      this.document
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x + length, y)
        .stroke();
    });
  }

  frame({ x, y, width, height = 0 }: Box): void {
    this.furniture(() => {
      this.document.lineWidth(0.5).rect(x, y, width, height).stroke();
    });
  }

  private draw({ text, box, looks }: Cell): void {
    const { x, y, width, height } = box;
    const { font = 'normal', size = usualSize, align = 'left' } = looks;
    const bounds = height === undefined ? {} : { height, ellipsis: '…' };
    this.document
      .font(font)
      .fontSize(size)
      .text(text.normalize('NFC'), x, y, { width, align, ...bounds });
  }

  private forgetWords(): void {
    const { _fontFamilies: fonts } = this.document as unknown as WordsLaidOut;
    for (const font of Object.values(fonts)) font.layoutCache = Object.create(null);
  }

  private begin(type: 'Table' | 'TR'): void {
    const element: TaggedElement = this.document.struct(type);
    this.open.at(-1)?.add(element);
    this.open.push(element);
  }

  private tagged(tag: string, draw?: () => void): void {
    const element: TaggedElement = this.document.struct(tag);
    this.open.at(-1)?.add(element);
    if (draw) element.add(draw);
    element.end();
  }

  /** Lines, running heads and marks: drawn, and passed over by whoever has the page read out. */
  private furniture(draw: () => void): void {
    this.document.markContent('Artifact');
    draw();
    this.document.endMarkedContent();
  }

  private drawMark(mark: string): void {
    const { document } = this;
    this.furniture(() => {
      document.save();
      document
        .rotate(-30, { origin: [sheet.width / 2, sheet.height / 2] })
        .font('bold')
        .fontSize(44)
        .fillColor('#5c6b7a', 0.16)
        .text(mark, 0, sheet.height / 2 - 26, { width: sheet.width, align: 'center' });
      document.restore();
      document.fillColor('black', 1);
    });
  }
}
