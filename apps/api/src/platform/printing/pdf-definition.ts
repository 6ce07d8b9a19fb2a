import type {
  Column,
  Content,
  Margins,
  StyleDictionary,
  TDocumentDefinitions,
  Watermark,
} from 'pdfmake/interfaces';
import { a5TextWidth, mm } from './print-document';
import type { PageLayout, PrintDocument } from './print-document';

interface PageGeometry {
  readonly pageSize: 'A4' | 'A5';
  readonly pageOrientation: 'portrait' | 'landscape';
  readonly margins: readonly [number, number, number, number];
  /** Points; tried in this order until every copy fits on one page, the last one may run over. */
  readonly textSizes: readonly number[];
}

const a4Width = mm(297);
const secondCopyLeft = a4Width / 2 + mm(15);
const gapBetweenCopies = secondCopyLeft - mm(15) - a5TextWidth;

const geometries: Record<PageLayout, PageGeometry> = {
  a5: {
    pageSize: 'A5',
    pageOrientation: 'portrait',
    margins: [mm(15), mm(10), mm(10), mm(10)],
    textSizes: [13, 11, 10],
  },
  a4: {
    pageSize: 'A4',
    pageOrientation: 'portrait',
    margins: [mm(20), mm(15), mm(15), mm(15)],
    textSizes: [13, 12],
  },
  'a4-2up': {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    margins: [mm(15), mm(10), a4Width - secondCopyLeft - a5TextWidth, mm(10)],
    textSizes: [13, 11, 10],
  },
};

/** The text sizes, in points, at which a layout may be printed, largest first. */
export const textSizesOf = (layout: PageLayout): readonly number[] => geometries[layout].textSizes;

/** How many pages the file has when every copy fits on one page. */
export const fewestPages = (document: PrintDocument): number =>
  document.layout === 'a4-2up' ? 1 : document.copies.length;

function styles(textSize: number, layout: PageLayout): StyleDictionary {
  const smallSize = Math.max(9, textSize * 0.8);
  return {
    // Half an A5 page holds the motto and a name in this size only.
    head: { fontSize: layout === 'a4' ? smallSize : 9 },
    title: { fontSize: textSize + 1, bold: true, alignment: 'center' },
    subtitle: { italics: true, alignment: 'center', fontSize: smallSize },
    tableHead: { bold: true, alignment: 'center', fontSize: textSize * 0.9 },
    tableCell: { fontSize: textSize * 0.9 },
    small: { fontSize: smallSize },
    code: { bold: true, fontSize: textSize },
  };
}

const copyOf = (content: Content[]): Content[] => structuredClone(content);

function body(document: PrintDocument): Content[] {
  if (document.layout === 'a4-2up') {
    return [
      {
        columns: [
          { width: a5TextWidth, stack: copyOf(document.content) },
          { width: a5TextWidth, stack: copyOf(document.content) },
        ],
        columnGap: gapBetweenCopies,
      },
    ];
  }
  return document.copies.map((_, index) =>
    index === 0
      ? { stack: copyOf(document.content) }
      : { stack: copyOf(document.content), pageBreak: 'before' },
  );
}

function footLine(
  document: PrintDocument,
  copy: string,
  page: number,
  pages: number,
  width: number | '*',
): Column {
  const print = document.foot.printNumber > 1 ? `Bản in lại lần ${document.foot.printNumber}` : '';
  const right = [print, `Trang ${page}/${pages}`].filter((part) => part !== '').join(' · ');
  return {
    width,
    columns: [
      { text: document.foot.code ?? '', width: 'auto' },
      { text: copy, alignment: 'center', width: '*' },
      { text: right, alignment: 'right', width: 'auto' },
    ],
    columnGap: 6,
    fontSize: 8,
  };
}

/** Both halves of a landscape sheet carry the same page; portrait copies follow one another. */
function foot(document: PrintDocument, page: number, pages: number): Content {
  const { margins } = geometries[document.layout];
  const [first, second] = [document.copies[0], document.copies[1] ?? document.copies[0]];
  const margin: Margins = [margins[0], mm(1), margins[2], 0];
  if (document.layout === 'a4-2up') {
    return {
      margin,
      columns: [
        footLine(document, first, page, pages, a5TextWidth),
        footLine(document, second, page, pages, a5TextWidth),
      ],
      columnGap: gapBetweenCopies,
    };
  }
  const pagesPerCopy = pages / document.copies.length;
  const pageOfCopy = ((page - 1) % pagesPerCopy) + 1;
  const copy = page > pagesPerCopy ? second : first;
  return { margin, columns: [footLine(document, copy, pageOfCopy, pagesPerCopy, '*')] };
}

const cutLine: Content = {
  canvas: [
    {
      type: 'line',
      x1: a4Width / 2,
      y1: mm(4),
      x2: a4Width / 2,
      y2: mm(206),
      lineWidth: 0.5,
      dash: { length: 4, space: 3 },
    },
  ],
};

const watermark = (text: string): Watermark => ({
  text,
  color: '#5c6b7a',
  opacity: 0.16,
  bold: true,
  fontSize: 46,
  angle: -40,
});

/** Text reaches the page composed: decomposed Vietnamese cannot be copied out of a PDF. */
function composed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).normalize('NFC')) as T;
}

/** The layout of a document at one text size; `onPages` learns how many pages it takes. */
export function pdfDefinition(
  document: PrintDocument,
  textSize: number,
  onPages: (pages: number) => void,
): TDocumentDefinitions {
  const printed = composed(document);
  const geometry = geometries[printed.layout];
  return {
    pageSize: geometry.pageSize,
    pageOrientation: geometry.pageOrientation,
    pageMargins: [...geometry.margins],
    version: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    language: 'vi',
    displayTitle: true,
    info: { title: printed.title },
    defaultStyle: { font: 'Tinos', fontSize: textSize, lineHeight: 1 },
    styles: styles(textSize, printed.layout),
    background: () => (printed.layout === 'a4-2up' ? structuredClone(cutLine) : null),
    footer: (page, pages) => {
      onPages(pages);
      return foot(printed, page, pages);
    },
    content: body(printed),
    ...(printed.mark === undefined ? {} : { watermark: watermark(printed.mark) }),
  };
}
