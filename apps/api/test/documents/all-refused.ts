import zlib from 'node:zlib';
import { reachableBytes } from '../support/reachable-memory';
import type { TestApi } from '../support/test-api';
import type { Hostile } from './hostile-corpus';

export interface Refusal {
  readonly status: number;
  readonly body: { readonly reason?: string; readonly errors?: readonly object[] };
}

type InflateArguments = Parameters<typeof zlib.inflateSync>;

const megabyte = 1_048_576;
/** Of each file; what is small to carry and large to open unpacks to 64 MB and more. */
const mostUnpacked = 8 * megabyte;
/** All of them together; one that stayed unpacked would hold more. */
const mostHeld = 32 * megabyte;

/**
 * Each is refused with its reason and none is kept. How long that takes and how large the process
 * grows is the machine's affair: what is counted is the bytes unpacked, and what stays reachable.
 * Answers how many bytes were unpacked.
 */
export async function expectAllRefused(
  api: TestApi,
  files: readonly Hostile[],
  send: (file: Buffer) => Promise<Refusal>,
): Promise<number> {
  const before = await keptFiles(api);
  const heldBefore = reachableBytes();
  const wrong: string[] = [];
  let total = 0;
  const inflate = jest.spyOn(zlib, 'inflateSync');
  try {
    for (const { what, file } of files) {
      const { status, body } = await send(file);
      const isNamed = typeof body.reason === 'string' || (body.errors ?? []).length > 0;
      if (status < 400 || status >= 500 || !isNamed) wrong.push(`${what}: ${status}`);
      const unpacked = bytesOf(inflate.mock);
      if (unpacked > mostUnpacked) wrong.push(`${what}: ${unpacked} bytes unpacked`);
      total += unpacked;
      inflate.mockClear();
    }
  } finally {
    inflate.mockRestore();
  }
  expect(wrong).toEqual([]);
  expect(await keptFiles(api)).toBe(before);
  expect(reachableBytes() - heldBefore).toBeLessThan(mostHeld);
  return total;
}

/** What was unpacked; an unpacking that was given up went as far as it was allowed to. */
function bytesOf({ calls, results }: jest.MockContext<Buffer, InflateArguments>): number {
  return results.reduce((sum, { type, value }, index) => {
    if (type === 'return') return sum + (value as Buffer).length;
    return sum + (calls[index]?.[1]?.maxOutputLength ?? Number.POSITIVE_INFINITY);
  }, 0);
}

async function keptFiles(api: TestApi): Promise<number> {
  const [row] = await api.rows<{ n: number }>(`select count(*)::integer as n from stored_file`);
  return row?.n ?? -1;
}
