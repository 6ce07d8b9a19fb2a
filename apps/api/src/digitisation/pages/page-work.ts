import type { PdfFacts } from '../../platform/printing/archival-mark';
import { type ComposedPdf, composePdf, type ScanPart } from './compose-pdf';
import { type DrawnPage, PageReader, type PageReading, type ScanMediaType } from './page-reader';
import { type RecognisedPage, withTextLayer } from './text-layer';

/** What the reading of scans can be asked for; messages cross to another thread. */
export type PageQuestion =
  | { readonly begin: Uint8Array; readonly mediaType: ScanMediaType }
  | { readonly read: number }
  | { readonly end: true }
  | { readonly compose: readonly ScanPart[]; readonly facts: PdfFacts }
  | { readonly layer: readonly RecognisedPage[]; readonly pdf: Uint8Array }
  | { readonly draw: Uint8Array; readonly page: number };

export type PageAnswer = number | PageReading | DrawnPage | ComposedPdf | Uint8Array | undefined;

/** The heavy work on pages: opening, drawing, judging, putting together. */
export class PageWork {
  private readonly reader = new PageReader();

  async answer(question: PageQuestion): Promise<PageAnswer> {
    if ('begin' in question) return this.reader.begin(question.begin, question.mediaType);
    if ('read' in question) return this.reader.read(question.read);
    if ('end' in question) return this.close();
    if ('compose' in question) return composePdf(question.facts, question.compose);
    if ('layer' in question) return withTextLayer(question.pdf, question.layer);
    return this.reader.draw(question.draw, question.page);
  }

  close(): undefined {
    this.reader.end();
    return undefined;
  }
}
