import { reachableBytes } from '../support/reachable-memory';
import type { TestApi } from '../support/test-api';
import type { Hostile } from './hostile-corpus';
import { ReadingWork, type Work } from './reading-work';

export interface Refusal {
  readonly status: number;
  readonly body: { readonly reason?: string; readonly errors?: readonly object[] };
}

const megabyte = 1_048_576;
/** Of each file; what is small to carry and large to open unpacks to 64 MB and more. */
const mostUnpacked = 8 * megabyte;
/** The same of what is only counted: all streams of a file together, and the piece that was too much. */
const mostCounted = 65 * megabyte;
/** All of them together; one that stayed unpacked would hold more. */
const mostHeld = 32 * megabyte;

/**
 * Each is refused with its reason and none is kept. How long that takes and how large the process
 * grows is the machine's affair: what is counted is what was done to find out, and what stays
 * reachable. Answers what was done for all of them.
 */
export async function expectAllRefused(
  api: TestApi,
  files: readonly Hostile[],
  send: (file: Buffer) => Promise<Refusal>,
): Promise<Work> {
  const before = await keptFiles(api);
  const heldBefore = reachableBytes();
  const wrong: string[] = [];
  const total = { unpacked: 0, counted: 0, lexed: 0, opened: 0 };
  const reading = new ReadingWork();
  try {
    for (const { what, file } of files) {
      const { status, body } = await send(file);
      const isNamed = typeof body.reason === 'string' || (body.errors ?? []).length > 0;
      if (status < 400 || status >= 500 || !isNamed) wrong.push(`${what}: ${status}`);
      const work = reading.take();
      wrong.push(...excessOf(work, file).map((excess) => `${what}: ${excess}`));
      total.unpacked += work.unpacked;
      total.counted += work.counted;
      total.lexed += work.lexed;
      total.opened += work.opened;
    }
  } finally {
    reading.end();
  }
  expect(wrong).toEqual([]);
  expect(await keptFiles(api)).toBe(before);
  expect(reachableBytes() - heldBefore).toBeLessThan(mostHeld);
  return total;
}

/** Every byte that came or was unpacked is looked at once, and nothing is opened to be judged. */
function excessOf({ unpacked, counted, lexed, opened }: Work, file: Buffer): string[] {
  return [
    ...(unpacked > mostUnpacked ? [`${unpacked} bytes unpacked`] : []),
    ...(counted > mostCounted ? [`${counted} bytes unpacked to be counted`] : []),
    ...(lexed > file.length + unpacked ? [`${lexed} of ${file.length} bytes read`] : []),
    ...(opened > 0 ? [`opened ${opened} times`] : []),
  ];
}

async function keptFiles(api: TestApi): Promise<number> {
  const [row] = await api.rows<{ n: number }>(`select count(*)::integer as n from stored_file`);
  return row?.n ?? -1;
}
