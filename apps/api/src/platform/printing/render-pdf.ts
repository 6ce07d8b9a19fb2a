import pdfmake from 'pdfmake';
import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { fewestPages, pdfDefinition, textSizesOf } from './pdf-definition';
import type { PrintDocument } from './print-document';
import { tinosFiles } from './tinos';

/** The part of pdfmake 0.3 used here; its published types still describe version 0.2. */
interface PdfMaker {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  addTableLayouts(layouts: Record<string, CustomTableLayout>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (file: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): {
    /** Resolves when the pages are laid out; the file itself is written by `getBuffer`. */
    getStream(): Promise<unknown>;
    getBuffer(): Promise<Buffer>;
  };
}

const maker = pdfmake as unknown as PdfMaker;
maker.setFonts({ Tinos: tinosFiles });
maker.addTableLayouts({
  ruled: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
});
maker.setUrlAccessPolicy(() => false);
maker.setLocalAccessPolicy((file) => (Object.values(tinosFiles) as string[]).includes(file));

/** Draws a document in the largest text size at which every copy fits on one page. */
export async function renderPdf(document: PrintDocument): Promise<Buffer> {
  const textSizes = textSizesOf(document.layout);
  for (const textSize of textSizes) {
    let pages = 0;
    const definition = pdfDefinition(document, textSize, (count) => {
      pages = count;
    });
    const drawn = maker.createPdf(definition);
    await drawn.getStream();
    if (pages <= fewestPages(document) || textSize === textSizes.at(-1)) return drawn.getBuffer();
  }
  throw new Error(`The layout ${document.layout} has no text size`);
}
