import { composePdf, type ScanPart } from './compose-pdf';
import { type DrawnPage, PageReader, type PageReading, type ScanMediaType } from './page-reader';

/** What the reading of scans can be asked for; messages cross to another thread. */
export type PageQuestion =
  | { readonly begin: Uint8Array; readonly mediaType: ScanMediaType }
  | { readonly read: number }
  | { readonly compose: readonly ScanPart[]; readonly title: string }
  | { readonly draw: Uint8Array; readonly page: number };

export type PageAnswer = number | PageReading | DrawnPage | Uint8Array;

/** The heavy work on pages: opening, drawing, judging, putting together. */
export class PageWork {
  private readonly reader = new PageReader();

  answer(question: PageQuestion): Promise<PageAnswer> {
    if ('begin' in question) return this.reader.begin(question.begin, question.mediaType);
    if ('read' in question) return this.reader.read(question.read);
    if ('compose' in question) return composePdf(question.title, question.compose);
    return this.reader.draw(question.draw, question.page);
  }

  close(): void {
    this.reader.end();
  }
}
