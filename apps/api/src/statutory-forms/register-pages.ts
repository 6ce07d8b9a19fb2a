import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type PdfKitDocument from 'pdfkit';
import { tinosFiles } from '../platform/printing/tinos';
import { mm } from '../platform/printing/print-document';
import { filledText, isWithoutValues } from './placeholder-text';
import { firstLineOfPage, linesPerPage, pageOfLine, printNumberOfPage } from './register-book';
import { momentText, type RegisterLine, registerRow, unreceivedText } from './register-line';
import type { RegisterSheet } from './register-sheet';
import { tableField } from './table-fields';
import type { TemplateBlock } from './template';

/** The drawing library under pdfmake, in the version that pdfmake brings. */
const PdfDocument = createRequire(require.resolve('pdfmake'))('pdfkit') as typeof PdfKitDocument;

const page = { width: mm(297), height: mm(210), left: mm(8), top: mm(9), bottom: mm(9) };
const textWidth = mm(283);
const cellSize = 8;
const cellPadding = 2;
const headHeight = mm(15);
const rowHeight = mm(13.6);

/**
 * Draws a register page by page: every page holds the same lines in rows of one height, so that a
 * page printed later fits behind those printed before, and memory holds one page at a time.
 */
class RegisterPages {
  private readonly document = new PdfDocument({
    autoFirstPage: false,
    bufferPages: false,
    margin: 0,
  });
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;
  private line = 0;

  constructor(private readonly sheet: RegisterSheet) {
    const { document } = this;
    this.ended = new Promise((resolve) => document.on('end', resolve));
    document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    document.info.Title = `Sổ theo dõi hồ sơ ${this.sheet.texts['bookVolume'] ?? ''}`.trim();
    for (const [name, file] of Object.entries(tinosFiles)) document.registerFont(name, file);
    if (sheet.fromNo === 1) this.cover();
  }

  /** What is drawn so far and not yet taken. */
  async taken(): Promise<Buffer> {
    await setImmediate();
    return Buffer.concat(this.chunks.splice(0));
  }

  add(line: RegisterLine): void {
    const row = (line.no - 1) % linesPerPage;
    if (this.line === 0 || row === 0) this.tablePage(pageOfLine(line.no));
    this.line = line.no;
    this.row(registerRow(line), page.top + mm(5) + headHeight + row * rowHeight);
  }

  async end(): Promise<Buffer> {
    const { isClosed, corrections } = this.sheet;
    if (isClosed || corrections.length > 0) this.closing();
    if (this.line === 0 && this.sheet.fromNo !== 1 && !isClosed) this.blank();
    this.document.end();
    await this.ended;
    return this.taken();
  }

  private get table(): TemplateBlock {
    const block = this.sheet.template.find(({ type }) => type === 'registerTable');
    return block ?? { type: 'registerTable', columns: [] };
  }

  private newPage(): void {
    this.document.addPage({ size: [page.width, page.height], margin: 0 });
  }

  private blank(): void {
    this.newPage();
    this.flow('Không có trang mới.', page.top);
  }

  private text(
    text: string,
    at: { x: number; y: number; width: number; height?: number },
    looks: { font?: string; size?: number; align?: 'left' | 'center' | 'right' } = {},
  ): number {
    const { font = 'normal', size = cellSize, align = 'left' } = looks;
    const options = {
      width: at.width,
      align,
      ...(at.height === undefined ? {} : { height: at.height, ellipsis: '…' }),
    };
    this.document.font(font).fontSize(size).text(text.normalize('NFC'), at.x, at.y, options);
    return this.document.y;
  }

  private flow(
    text: string,
    y: number,
    font = 'normal',
    align: 'left' | 'center' = 'left',
  ): number {
    return this.text(text, { x: mm(20), y, width: mm(257) }, { font, size: 13, align }) + 4;
  }

  private cover(): void {
    this.newPage();
    this.blocks(this.partOf('before'), mm(20));
  }

  /** Corrections and codes without a line stand behind the lines, in their own words. */
  private closing(): void {
    const { corrections, unreceived, isClosed } = this.sheet;
    this.newPage();
    let y = isClosed ? this.blocks(this.partOf('after'), mm(20)) + mm(4) : mm(20);
    const list = (title: string, lines: readonly string[]): void => {
      if (lines.length === 0) return;
      y = this.flow(title, y, 'bold');
      for (const line of lines) {
        if (y > page.height - mm(25)) {
          this.newPage();
          y = mm(20);
        }
        y = this.text(line, { x: mm(20), y, width: mm(257) }, { size: 11 }) + 2;
      }
      y += mm(3);
    };
    list(
      'Đính chính',
      corrections.map(
        ({ no, entryNo, text, enteredAt, enteredBy }) =>
          `${no}. Dòng ${entryNo}: ${text} (${enteredBy}, ${momentText(enteredAt).replace('\n', ' ')})`,
      ),
    );
    if (isClosed)
      list('Mã hồ sơ đã cấp mà không vào sổ', [
        unreceived.length === 0 ? 'Không có.' : unreceived.map(unreceivedText).join('; '),
      ]);
  }

  private partOf(side: 'before' | 'after'): readonly TemplateBlock[] {
    const { template } = this.sheet;
    const at = template.findIndex(({ type }) => type === 'registerTable');
    return side === 'before' ? template.slice(0, at) : template.slice(at + 1);
  }

  private blocks(blocks: readonly TemplateBlock[], top: number): number {
    const { texts } = this.sheet;
    return blocks.reduce((y, block) => {
      const { type, text = '', beside = '', source = '', places = [] } = block;
      const words = filledText(text, texts);
      if (block.optional && isWithoutValues(text, texts)) return y;
      if (type === 'head') return this.head(y);
      if (type === 'title') {
        const below = this.text(
          words.toLocaleUpperCase('vi'),
          { x: mm(20), y: y + mm(25), width: mm(257) },
          { font: 'bold', size: 22, align: 'center' },
        );
        return this.flow(filledText(source, texts), below, 'italics', 'center') + mm(8);
      }
      if (type === 'signatures') return this.signatures(places, y + mm(8));
      if (beside === '') return this.flow(words, y);
      this.text(filledText(beside, texts), { x: mm(150), y, width: mm(127) }, { size: 13 });
      return this.flow(words, y);
    }, top);
  }

  private head(y: number): number {
    const { texts } = this.sheet;
    const centred = { size: 12, align: 'center' } as const;
    const left = { x: mm(20), width: mm(110) };
    const right = { x: mm(147), width: mm(130) };
    const superior = (texts['superiorName'] ?? '').toLocaleUpperCase('vi');
    const below = superior === '' ? y : this.text(superior, { ...left, y }, centred);
    const unit = (texts['unitName'] ?? '').toLocaleUpperCase('vi');
    const leftEnd = this.text(unit, { ...left, y: below }, { ...centred, font: 'bold' });
    const motto = this.text(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      { ...right, y },
      { ...centred, font: 'bold' },
    );
    const rightEnd = this.text(
      'Độc lập - Tự do - Hạnh phúc',
      { ...right, y: motto },
      { ...centred, font: 'bold' },
    );
    this.rule(mm(68), leftEnd + 3, mm(14));
    this.rule(mm(192), rightEnd + 3, mm(40));
    return Math.max(leftEnd, rightEnd) + 10;
  }

  private rule(x: number, y: number, length: number): void {
    this.document
      .lineWidth(0.6)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke();
  }

  private signatures(places: NonNullable<TemplateBlock['places']>, y: number): number {
    const width = mm(257) / Math.max(places.length, 1);
    const { texts } = this.sheet;
    places.forEach((place, index) => {
      const x = mm(20) + index * width;
      const role = filledText(place.role, texts).toLocaleUpperCase('vi');
      const below = this.text(role, { x, y, width }, { font: 'bold', size: 13, align: 'center' });
      const hint = this.text(
        filledText(place.hint, texts),
        { x, y: below, width },
        { font: 'italics', size: 11, align: 'center' },
      );
      this.text(
        filledText(place.name, texts),
        { x, y: hint + mm(18), width },
        { font: 'bold', size: 13, align: 'center' },
      );
    });
    return y + mm(45);
  }

  private tablePage(number: number): void {
    this.newPage();
    const { sheet } = this;
    const print = printNumberOfPage(number, sheet.earlier);
    const mark = print > 1 ? `Bản in lại lần ${print} · ` : '';
    const width = textWidth;
    const top = { x: page.left, y: page.top, width };
    this.text(
      `Sổ theo dõi hồ sơ · Quyển số ${sheet.texts['bookVolume'] ?? ''} · ${sheet.texts['unitName'] ?? ''}`,
      top,
    );
    this.text(`${mark}Trang ${number}`, top, { align: 'right' });
    const y = page.top + mm(5);
    this.columns(({ x, width: cell, index }) => {
      const { title = '' } = this.table.columns?.[index] ?? {};
      const at = {
        x: x + cellPadding,
        y: y + cellPadding,
        width: cell - 2 * cellPadding,
        height: headHeight - 4,
      };
      this.text(filledText(title, sheet.texts), at, { font: 'bold', align: 'center' });
      this.document.lineWidth(0.5).rect(x, y, cell, headHeight).stroke();
    });
    const last = Math.min(sheet.toNo, firstLineOfPage(number) + linesPerPage - 1);
    this.text(`Số thứ tự ${Math.max(firstLineOfPage(number), sheet.fromNo)}–${last}`, {
      x: page.left,
      y: page.height - page.bottom - mm(3),
      width,
    });
  }

  private row(cells: Readonly<Record<string, string>>, y: number): void {
    this.columns(({ x, width, index, field, align }) => {
      const size = index === 1 ? cellSize - 0.5 : cellSize;
      const at = {
        x: x + cellPadding,
        y: y + 1,
        width: width - 2 * cellPadding,
        height: rowHeight - 1,
      };
      const text = cells[field] ?? '';
      if (text !== '') this.text(text, at, { size, align });
      this.document.lineWidth(0.5).rect(x, y, width, rowHeight).stroke();
    });
  }

  private columns(
    draw: (column: {
      x: number;
      width: number;
      index: number;
      field: string;
      align: 'left' | 'center' | 'right';
    }) => void,
  ): void {
    const fields = (this.table.columns ?? []).map(({ field }) =>
      tableField('register', 'registerTable', field),
    );
    const total = fields.reduce((sum, { width }) => sum + Number(width), 0);
    let x = page.left;
    fields.forEach(({ name, width, alignment = 'left' }, index) => {
      const scaled = (Number(width) / total) * textWidth;
      draw({ x, width: scaled, index, field: name, align: alignment });
      x += scaled;
    });
  }
}

/** The file piece by piece: the lines of a batch are drawn, handed on and forgotten. */
export async function* registerFile(
  sheet: RegisterSheet,
  batches: AsyncIterable<readonly RegisterLine[]> | Iterable<readonly RegisterLine[]>,
): AsyncGenerator<Buffer> {
  const pages = new RegisterPages(sheet);
  for await (const batch of batches) {
    for (const line of batch) pages.add(line);
    const drawn = await pages.taken();
    if (drawn.length > 0) yield drawn;
  }
  yield await pages.end();
}
