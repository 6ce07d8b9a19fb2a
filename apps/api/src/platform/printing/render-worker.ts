import { parentPort } from 'node:worker_threads';
import type { PrintDocument } from './print-document';
import { renderPdf } from './render-pdf';

export type RenderAnswer = { readonly pdf: Uint8Array<ArrayBuffer> } | { readonly failure: string };

/** Entry of the thread that draws documents, so that drawing never holds up requests. */
parentPort?.on('message', (document: PrintDocument) => {
  renderPdf(document).then(
    (pdf) => {
      const bytes = new Uint8Array(pdf);
      parentPort?.postMessage({ pdf: bytes } satisfies RenderAnswer, [bytes.buffer]);
    },
    (error: unknown) => {
      parentPort?.postMessage({ failure: String(error) } satisfies RenderAnswer);
    },
  );
});
