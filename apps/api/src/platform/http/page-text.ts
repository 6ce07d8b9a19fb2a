import { cursorText } from './cursor';

/** `{ items, next }` of rows that are JSON text already; one row more than asked means another page. */
export function pageText(
  rows: readonly { id: string; key: string; text: string }[],
  limit: number,
): string {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last ? JSON.stringify(cursorText({ key: last.key, id: last.id })) : 'null';
  return `{"items":[${shown.map((row) => row.text).join(',')}],"next":${next}}`;
}
