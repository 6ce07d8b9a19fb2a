import { lacksShapes } from '../platform/printing/archival-claim';
import { mm } from '../platform/printing/print-document';
import { furniture, headCell, saying } from '../platform/printing/tags';
import { type FontName, RegisterDocument } from './register-document';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What does not fit into it ends with «…». */
  readonly height?: number | undefined;
}

export interface Looks {
  readonly font?: FontName;
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
}

type TaggedElement = ReturnType<PDFKit.PDFDocument['struct']>;

/** Points of a landscape A4 sheet. */
export const sheet = { width: mm(297), height: mm(210), side: mm(20) } as const;
export const usualSize = 8;
const bodySize = 13;
const inner = sheet.width - 2 * sheet.side;

/** Landscape sheets of one file. */
export class Paper {
  private readonly file: RegisterDocument;
  private readonly document: PDFKit.PDFDocument;
  /** The elements that are not ended, the whole document first. */
  private readonly open: TaggedElement[];

  constructor(private readonly order: PaperOrder) {
    this.file = new RegisterDocument(order.title);
    this.document = this.file.pdf;
    const whole = this.document.struct('Document');
    this.document.addStructure(whole);
    this.open = [whole];
  }

  taken(): Promise<Buffer> {
    return this.file.taken();
  }

  end(): Promise<Buffer> {
    for (const element of this.open.splice(0).reverse()) element.end();
    return this.file.end();
  }

  newSheet(): void {
    this.file.newSheet([sheet.width, sheet.height]);
    if (this.order.mark !== undefined) this.drawMark(this.order.mark);
  }

  beginTable(): void {
    this.begin('Table');
  }

  endTable(): void {
    this.open.pop()?.end();
  }

  /** The cells of one line of a table; one that says nothing keeps its place. */
  row(cells: readonly Cell[], tag: 'TH' | 'TD'): void {
    this.begin('TR');
    for (const cell of cells)
      this.tagged(tag, cell.text === '' ? undefined : () => this.draw(cell));
    this.open.pop()?.end();
  }

  /** Answers where the text ends, from the top. */
  text(text: string, { x, y, width, height }: Box, looks: Looks = {}): number {
    const { tag = 'P' } = looks;
    const draw = (): void => this.draw({ text, box: { x, y, width, height }, looks });
    if (tag === 'furniture') furniture(this.document, draw);
    else this.tagged(tag, draw);
    return this.document.y;
  }

  /** How high a text between the margins will stand. */
  heightOf(text: string, { font = 'normal', size = usualSize }: Looks): number {
    this.file.use(font);
    return this.document.fontSize(size).heightOfString(text.normalize('NFC'), { width: inner });
  }

  /** A line of running text between the margins. */
  flow(text: string, y: number, looks: Looks = {}): number {
    return this.text(text, { x: sheet.side, y, width: inner }, { size: bodySize, ...looks }) + 4;
  }

  rule(x: number, y: number, length: number): void {
    const { document } = this;
    furniture(document, () => {
      document
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x + length, y)
        .stroke();
    });
  }

  frame({ x, y, width, height = 0 }: Box): void {
    const { document } = this;
    furniture(document, () => {
      document.lineWidth(0.5).rect(x, y, width, height).stroke();
    });
  }

  private draw({ text, box, looks }: Cell): void {
    const { document } = this;
    const { x, y, width, height } = box;
    const { font = 'normal', size = usualSize, align = 'left' } = looks;
    const bounds = height === undefined ? {} : { height, ellipsis: '…' };
    const words = text.normalize('NFC');
    const write = (): void => {
      document.fontSize(size).text(words, x, y, { width, align, ...bounds });
    };
    const letters = this.file.use(font);
    const lines = words.split('\n');
    if (looks.tag !== 'furniture' && lines.some((line) => lacksShapes(letters, line)))
      saying(document, lines.join(' '), write);
    else write();
  }

  private begin(type: 'Table' | 'TR'): void {
    const element: TaggedElement = this.document.struct(type);
    this.open.at(-1)?.add(element);
    this.open.push(element);
  }

  private tagged(tag: string, draw?: () => void): void {
    const { document } = this;
    const element = tag === 'TH' ? headCell(document) : document.struct(tag);
    this.open.at(-1)?.add(element);
    if (draw) element.add(draw);
    element.end();
  }

  private drawMark(mark: string): void {
    const { document } = this;
    furniture(document, () => {
      document.save();
      document
        .rotate(-30, { origin: [sheet.width / 2, sheet.height / 2] })
        .fontSize(44)
        .fillColor('#5c6b7a', 0.16);
      this.file.use('bold');
      document.text(mark, 0, sheet.height / 2 - 26, { width: sheet.width, align: 'center' });
      document.restore();
      document.fillColor('black', 1);
    });
  }
}
