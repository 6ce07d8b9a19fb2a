type Document = Pick<PDFKit.PDFDocument, 'markContent' | 'endMarkedContent'>;
type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** What the library keeps to itself of an element. */
interface WithAttributes {
  readonly dictionary: { readonly data: { A?: object } };
}

export interface Spans {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** A cell of a head says that it heads the cells below it, and how many columns and rows it spans. */
export function headCell(
  document: Pick<PDFKit.PDFDocument, 'struct'>,
  { colSpan = 1, rowSpan = 1 }: Spans = {},
): Element {
  const element = document.struct('TH');
  const { dictionary } = element as unknown as WithAttributes;
  const spans = {
    ...(colSpan > 1 && { ColSpan: colSpan }),
    ...(rowSpan > 1 && { RowSpan: rowSpan }),
  };
  dictionary.data.A = { O: 'Table', Scope: 'Column', ...spans };
  return element;
}
/** Lines, running heads and marks: drawn, and passed over by whoever has the page read out. */
export function furniture(document: Document, draw: () => void): void {
  document.markContent('Artifact');
  draw();
  document.endMarkedContent();
}

/** What `draw` draws is read out and copied as `text`: a stand-in says nothing of its letter. */
export function saying(document: Document, text: string, draw: () => void): void {
  document.markContent('Span', { actual: text });
  draw();
  document.endMarkedContent();
}
