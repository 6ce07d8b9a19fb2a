import {
  isManifestNumber,
  isS10,
  isSealNumber,
  normaliseOwnCode,
  normaliseS10,
} from '@motcua/shared-identifiers';
import type { Parameters } from '../../platform/database/sql';
import { isUuid } from '../../platform/validation/uuid';

/** An id or an S10 number; anything else finds nothing rather than failing. */
export function consignmentKey(
  key: string,
  parameters: Parameters,
  alias = 'c',
): string | undefined {
  if (isUuid(key)) return `${alias}.id = ${parameters.add(key)}::uuid`;
  const number = normaliseS10(key);
  return isS10(number) ? `${alias}.number = ${parameters.add(number)}` : undefined;
}

/** An id or a bag's number such as T-000117. */
export function manifestKey(key: string, parameters: Parameters, alias = 'm'): string | undefined {
  if (isUuid(key)) return `${alias}.id = ${parameters.add(key)}::uuid`;
  const number = normaliseOwnCode(key);
  return isManifestNumber(number) ? `${alias}.number = ${parameters.add(number)}` : undefined;
}

/** Whether the words may be printed on a bag: its number or its seal's. */
export function isOnBag(words: string): boolean {
  const code = normaliseOwnCode(words);
  return isManifestNumber(code) || isSealNumber(code);
}

/** The bags with that number or that seal; a seal's number may return on a later bag. */
export function bagMarked(words: string, parameters: Parameters, alias = 'm'): string {
  if (!isOnBag(words)) return 'false';
  const code = parameters.add(normaliseOwnCode(words));
  return `(${alias}.number = ${code} or ${alias}.seal_no = ${code})`;
}
