import { mm } from '../platform/printing/print-document';
import { filledText } from './placeholder-text';
import { drawBlocks } from './register-blocks';
import {
  firstLineOfPage,
  linesPerPage,
  pageOfLine,
  printNumberOfClosing,
  printNumberOfPage,
} from './register-book';
import { momentText, type RegisterLine, registerRow, unreceivedText } from './register-line';
import { Paper, sheet, usualSize } from './register-paper';
import type { RegisterSheet } from './register-sheet';
import { tableField } from './table-fields';
import type { TemplateBlock } from './template';

const left = mm(8);
const top = mm(9);
const tableWidth = mm(283);
const headHeight = mm(15);
const rowHeight = mm(13.6);
const padding = 2;
const inner = sheet.width - 2 * sheet.side;

interface Column {
  readonly field: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/**
 * Draws a register page by page: every page holds the same lines in rows of one height, so that a
 * page printed later fits behind those printed before, and memory holds one page at a time.
 */
class RegisterPages {
  private readonly paper: Paper;
  private readonly columns: readonly Column[];
  private line = 0;

  constructor(private readonly order: RegisterSheet) {
    const title = `Sổ theo dõi hồ sơ ${order.texts['bookVolume'] ?? ''}`.trim();
    this.paper = new Paper({ title, mark: order.mark });
    this.columns = columnsOf(order);
    if (order.fromNo !== 1) return;
    this.paper.newSheet();
    drawBlocks(this.paper, this.blocks('before'), order.texts, mm(20));
  }

  taken(): Promise<Buffer> {
    return this.paper.taken();
  }

  add(line: RegisterLine): void {
    const place = (line.no - 1) % linesPerPage;
    if (this.line === 0 || place === 0) this.tablePage(pageOfLine(line.no));
    this.line = line.no;
    const cells = registerRow(line);
    const y = top + mm(5) + headHeight + place * rowHeight;
    const row = this.columns.map(({ field, x, width, align }) => {
      const box = { x: x + padding, y: y + 1, width: width - 2 * padding, height: rowHeight - 1 };
      // The longest code fits on one line of its column in a slightly smaller size.
      const size = field === 'code' ? usualSize - 0.5 : usualSize;
      return { text: cells[field] ?? '', box, looks: { size, align } };
    });
    this.paper.row(row, 'TD');
    for (const { x, width } of this.columns) this.paper.frame({ x, y, width, height: rowHeight });
  }

  end(): Promise<Buffer> {
    const { isClosed, corrections } = this.order;
    if (this.line > 0) this.paper.endTable();
    if (isClosed || corrections.length > 0) this.closing();
    return this.paper.end();
  }

  private blocks(side: 'before' | 'after'): readonly TemplateBlock[] {
    const { template } = this.order;
    const at = template.findIndex(({ type }) => type === 'registerTable');
    return side === 'before' ? template.slice(0, at) : template.slice(at + 1);
  }

  private tablePage(number: number): void {
    const { earlier, fromNo, toNo } = this.order;
    const { paper } = this;
    if (this.line > 0) paper.endTable();
    paper.newSheet();
    const print = printNumberOfPage(number, { fromNo, toNo }, earlier);
    this.sheetHead([...copyMark(print), `Trang ${number}`]);
    const first = Math.max(firstLineOfPage(number), fromNo);
    const last = Math.min(number * linesPerPage, toNo);
    const foot = { x: left, y: sheet.height - mm(12), width: tableWidth };
    paper.text(`Số thứ tự ${first}–${last}`, foot, { tag: 'furniture' });
    const y = top + mm(5);
    paper.beginTable();
    const heads = this.columns.map(({ title, x, width }) => ({
      text: title,
      box: { x: x + padding, y: y + padding, width: width - 2 * padding, height: headHeight - 4 },
      looks: { font: 'bold', align: 'center' } as const,
    }));
    paper.row(heads, 'TH');
    for (const { x, width } of this.columns) paper.frame({ x, y, width, height: headHeight });
  }

  private sheetHead(right: readonly string[]): void {
    const { texts } = this.order;
    const line = { x: left, y: top, width: tableWidth };
    const book = `Quyển số ${texts['bookVolume'] ?? ''} · ${texts['unitName'] ?? ''}`;
    this.paper.text(`Sổ theo dõi hồ sơ · ${book}`, line, { tag: 'furniture' });
    this.paper.text(right.join(' · '), line, { align: 'right', tag: 'furniture' });
  }

  /** Corrections and codes without a line stand behind the lines, in their own words. */
  private closing(): void {
    const { corrections, unreceived, moreUnreceived, isClosed, texts, earlier } = this.order;
    this.paper.newSheet();
    const copy = isClosed ? copyMark(printNumberOfClosing(corrections.length, earlier)) : [];
    if (copy.length > 0) this.sheetHead(copy);
    const y = isClosed
      ? drawBlocks(this.paper, this.blocks('after'), texts, mm(20)) + mm(4)
      : mm(20);
    const corrected = corrections.map(
      ({ no, entryNo, text, enteredAt, enteredBy }) =>
        `${no}. Dòng ${entryNo}: ${text} ` +
        `(${enteredBy}, ${momentText(enteredAt).replace('\n', ' ')})`,
    );
    const below = this.list('Đính chính', corrected, y);
    if (!isClosed) return;
    const codes = unreceived.length === 0 ? ['Không có.'] : unreceived.map(unreceivedText);
    const more = moreUnreceived > 0 ? [`Còn ${moreUnreceived} mã không kể ra ở đây.`] : [];
    this.list('Mã hồ sơ đã cấp mà không vào sổ', [...codes, ...more], below);
  }

  /** A text is never parted: what does not fit begins the next sheet. */
  private list(title: string, lines: readonly string[], from: number): number {
    if (lines.length === 0) return from;
    const looks = { size: 11 } as const;
    return lines.reduce(
      (above, line) => {
        const isFull = above + this.paper.heightOf(line, looks) > sheet.height - mm(20);
        if (isFull) this.paper.newSheet();
        const box = { x: sheet.side, y: isFull ? mm(20) : above, width: inner };
        return this.paper.text(line, box, looks) + 2;
      },
      this.paper.flow(title, from + mm(3), { font: 'bold' }),
    );
  }
}

const copyMark = (print: number): string[] => (print > 1 ? [`Bản in lại lần ${print}`] : []);

/** Widths of the table's fields, spread over the sheet in the order of the template. */
function columnsOf({ template, texts }: RegisterSheet): Column[] {
  const table = template.find(({ type }) => type === 'registerTable');
  const fields = (table?.columns ?? []).map(({ field, title }) => ({
    ...tableField('register', 'registerTable', field),
    title: filledText(title, texts),
  }));
  const total = fields.reduce((sum, { width }) => sum + Number(width), 0);
  let x = left;
  return fields.map(({ name, title, width: share, alignment: align = 'left' }) => {
    const width = (Number(share) / total) * tableWidth;
    const column = { field: name, title, x, width, align };
    x += width;
    return column;
  });
}

/** The file piece by piece: the lines of a batch are drawn, handed on and forgotten. */
export async function* registerFile(
  order: RegisterSheet,
  batches: AsyncIterable<readonly RegisterLine[]>,
): AsyncGenerator<Buffer> {
  const pages = new RegisterPages(order);
  for await (const batch of batches) {
    for (const line of batch) pages.add(line);
    const drawn = await pages.taken();
    if (drawn.length > 0) yield drawn;
  }
  yield await pages.end();
}
