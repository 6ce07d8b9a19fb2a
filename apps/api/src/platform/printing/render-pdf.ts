import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { LetterWithoutShape } from './archival-claim';
import { fewestPages, pdfDefinition, textSizesOf } from './pdf-definition';
import { pdfOf } from './pdf-printer';
import type { PrintDocument } from './print-document';

/** The text runs over at this size; the layout is given up before anything is drawn. */
class RunsOver extends Error {}

/**
 * Draws a document in the largest text size at which every copy fits on one page. It claims to be
 * fit for archives (PDF/A-2a), except where a name holds a letter that the font does not have.
 */
export async function renderPdf(document: PrintDocument): Promise<Buffer> {
  try {
    return await largestFitting(document, { subset: 'PDF/A-2a' });
  } catch (error) {
    if (!(error instanceof LetterWithoutShape)) throw error;
    return largestFitting(document, {});
  }
}

async function largestFitting(
  document: PrintDocument,
  claim: Pick<TDocumentDefinitions, 'subset'>,
): Promise<Buffer> {
  const smallest = textSizesOf(document.layout).at(-1);
  for (const textSize of textSizesOf(document.layout)) {
    const definition = pdfDefinition(document, textSize, (pages) => {
      if (textSize !== smallest && pages > fewestPages(document)) throw new RunsOver();
    });
    try {
      return await pdfOf({ ...definition, ...claim });
    } catch (error) {
      if (!(error instanceof RunsOver)) throw error;
    }
  }
  throw new Error(`The layout ${document.layout} has no text size`);
}
