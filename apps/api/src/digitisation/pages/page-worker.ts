import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { type PageAnswer, type PageQuestion, PageWork } from './page-work';
import { limitProgramMemory } from './program-memory';
import type { ThreadReply } from './question-thread';

/** Room for the largest file and its largest picture, as it is unpacked and as it is drawn. */
const mostProgramMemory = 1024 * 1024 * 1024;

limitProgramMemory(mostProgramMemory);
const work = new PageWork();

const say = (said: { answer: PageAnswer } | { failure: string }): void => {
  const heldBytes = getHeapStatistics().external_memory;
  parentPort?.postMessage({ ...said, heldBytes } satisfies ThreadReply<PageAnswer>);
};

/** Entry of the thread that looks at pages, so that reading a scan never holds up requests. */
parentPort?.on('message', (question: PageQuestion) => {
  work.answer(question).then(
    (answer) => say({ answer }),
    (error: unknown) => say({ failure: String(error) }),
  );
});
