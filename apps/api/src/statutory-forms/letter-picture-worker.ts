import { parentPort } from 'node:worker_threads';
import type { PrintDocument } from '../platform/printing/print-document';
import type { RenderAnswer } from '../platform/printing/render-worker';
import { letterPicture } from './letter-picture';

/** Entry of the thread that draws letters as pictures, apart from the one that prints. */
parentPort?.on('message', (document: PrintDocument) => {
  letterPicture(document).then(
    (picture) => {
      const bytes = new Uint8Array(picture);
      parentPort?.postMessage({ pdf: bytes } satisfies RenderAnswer, [bytes.buffer]);
    },
    (error: unknown) => {
      parentPort?.postMessage({ failure: String(error) } satisfies RenderAnswer);
    },
  );
});
