/** The line that a dossier has in the yearly register of its unit. */
export interface BookNumber {
  readonly year: number;
  readonly no: number;
}

/** One book a year: the register is opened each year and begins at 01 (Circular 01/2018 Art. 10). */
export const bookVolume = (year: number): string => `01/${year}`;

/** A page of the register always holds the same lines, so that new pages can follow old ones. */
export const linesPerPage = 12;

export const pageOfLine = (no: number): number => Math.ceil(no / linesPerPage);

export const firstLineOfPage = (page: number): number => (page - 1) * linesPerPage + 1;

export interface PrintedRange {
  readonly fromNo: number;
  readonly toNo: number;
}

export interface EarlierPrint extends PrintedRange {
  /** It ended with the closing sheet. */
  readonly isClosed: boolean;
  /** How many corrections it held. */
  readonly corrections: number;
}

/** Where printing only new pages begins: after the last page that was printed with all its lines. */
export function firstNewLine(prints: readonly PrintedRange[]): number {
  const lastPrinted = Math.max(0, ...prints.map(({ toNo }) => toNo));
  return firstLineOfPage(Math.floor(lastPrinted / linesPerPage) + 1);
}

/** How often the lines that a print shows on a page were out before, plus this time: 2 is the first copy. */
export function printNumberOfPage(
  page: number,
  print: PrintedRange,
  earlier: readonly PrintedRange[],
): number {
  const first = Math.max(firstLineOfPage(page), print.fromNo);
  const last = Math.min(page * linesPerPage, print.toNo);
  return 1 + earlier.filter(({ fromNo, toNo }) => fromNo <= first && toNo >= last).length;
}

/** The same of the sheet that closes a book; a further correction makes another sheet of it. */
export const printNumberOfClosing = (
  corrections: number,
  earlier: readonly EarlierPrint[],
): number =>
  1 + earlier.filter((print) => print.isClosed && print.corrections === corrections).length;
