import { refusedField } from '../problem/problem-error';

/** Where a page ended: its last sort key and id. Clients hand it back as they got it. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function cursorText({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** How the API document shows a page mark; lists that sort by an instant take it. */
export const exampleMark = cursorText({
  key: '2026-11-20 02:30:00+00',
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
});

/** Reads a cursor that sorts by an instant, or by none yet; anything else in its place is refused by name. */
export function instantCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  const [key, id] = parts(text);
  if (key === 'infinity' && uuid.test(id)) return { key, id };
  if (!uuid.test(id) || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:?\d\d)?$/.test(key))
    throw refusedField(['after'], 'cursor');
  if (Number.isNaN(Date.parse(key.replace(/([+-]\d\d)$/, '$1:00'))))
    throw refusedField(['after'], 'cursor');
  return { key, id };
}

function parts(text: string): [string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((each) => typeof each === 'string')
    )
      return [value[0] as string, value[1] as string];
  } catch {
    // Not a cursor of ours: refused below like any other.
  }
  throw refusedField(['after'], 'cursor');
}
