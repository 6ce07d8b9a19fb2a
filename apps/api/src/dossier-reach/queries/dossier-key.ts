import { isDossierCode, normaliseDossierCode } from '@motcua/shared-identifiers';
import type { Parameters } from '../../platform/database/sql';
import { isUuid } from '../../platform/validation/uuid';

/** An id or a code; anything else finds nothing rather than failing. */
export function keyCondition(key: string, parameters: Parameters, alias = 'd'): string | undefined {
  if (isUuid(key)) return `${alias}.id = ${parameters.add(key)}::uuid`;
  const code = normaliseDossierCode(key);
  return isDossierCode(code) ? `${alias}.code = ${parameters.add(code)}` : undefined;
}
