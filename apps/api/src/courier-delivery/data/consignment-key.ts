import {
  isManifestNumber,
  isS10,
  normaliseOwnCode,
  normaliseS10,
} from '@motcua/shared-identifiers';
import type { Parameters } from '../../platform/database/sql';
import { isUuid } from '../../platform/validation/fields';

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
