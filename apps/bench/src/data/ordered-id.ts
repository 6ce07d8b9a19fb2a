import { randomBytes } from 'node:crypto';

/** A UUID of version 7: identifiers made later sort later. */
export function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}`;
}
