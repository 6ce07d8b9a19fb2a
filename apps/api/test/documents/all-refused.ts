import type { TestApi } from '../support/test-api';
import { Cost } from './cost';
import type { Hostile } from './hostile-corpus';

export interface Refusal {
  readonly status: number;
  readonly body: { readonly reason?: string; readonly errors?: readonly object[] };
}

/** Each is refused with its reason, none is kept, soon, and memory stays within its bounds. */
export async function expectAllRefused(
  api: TestApi,
  files: readonly Hostile[],
  send: (file: Buffer) => Promise<Refusal>,
): Promise<void> {
  const before = await keptFiles(api);
  const cost = new Cost();
  const wrong: string[] = [];
  for (const { what, file } of files) {
    const { status, body } = await cost.of(what, () => send(file));
    const isNamed = typeof body.reason === 'string' || (body.errors ?? []).length > 0;
    if (status < 400 || status >= 500 || !isNamed) wrong.push(`${what}: ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(await keptFiles(api)).toBe(before);
  expect(cost.tooSlow).toEqual([]);
  expect(cost.peakMb).toBeLessThan(150);
}

async function keptFiles(api: TestApi): Promise<number> {
  const [row] = await api.rows<{ n: number }>(`select count(*)::integer as n from stored_file`);
  return row?.n ?? -1;
}
