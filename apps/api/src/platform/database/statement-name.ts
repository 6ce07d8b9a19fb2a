import { createHash } from 'node:crypto';

const names = new Map<string, string>();
const mostNames = 1_000;

/**
 * The name under which a connection keeps a statement parsed, and planned where one plan suits all
 * values. The statements of business changes are few and find rows by key: planning them took longer
 * than running them. A list is asked for all day: reading its text was a tenth of its work.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}
