import { parentPort } from 'node:worker_threads';
import { type PageAnswer, type PageQuestion, PageWork } from './page-work';

export type WorkerAnswer = { readonly answer: PageAnswer } | { readonly failure: string };

const work = new PageWork();

/** Entry of the thread that looks at pages, so that reading a scan never holds up requests. */
parentPort?.on('message', (question: PageQuestion) => {
  work.answer(question).then(
    (answer) => parentPort?.postMessage({ answer } satisfies WorkerAnswer),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) } satisfies WorkerAnswer),
  );
});
