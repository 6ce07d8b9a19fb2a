import { fewestPages, pdfDefinition, textSizesOf } from './pdf-definition';
import { pdfOf } from './pdf-printer';
import type { PrintDocument } from './print-document';

/** The text runs over at this size; the layout is given up before anything is drawn. */
class RunsOver extends Error {}

/** Draws a document, fit for archives, in the largest text size at which every copy fits on one page. */
export async function renderPdf(document: PrintDocument): Promise<Buffer> {
  const smallest = textSizesOf(document.layout).at(-1);
  for (const textSize of textSizesOf(document.layout)) {
    const definition = pdfDefinition(document, textSize, (pages) => {
      if (textSize !== smallest && pages > fewestPages(document)) throw new RunsOver();
    });
    try {
      return await pdfOf(definition);
    } catch (error) {
      if (!(error instanceof RunsOver)) throw error;
    }
  }
  throw new Error(`The layout ${document.layout} has no text size`);
}
