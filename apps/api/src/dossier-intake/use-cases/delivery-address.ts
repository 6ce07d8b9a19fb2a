import { addressLine } from '@motcua/shared-identifiers';
import type { LocalDate } from '@motcua/shared-time';
import { presentCommune } from '../../organisation/queries/commune.query';
import type { ShortMemory } from '../../platform/database/short-memory';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import type { DeliveryAddress } from '../data/dossier.repository';
import type { IntakeCommand, ReturnAddressCommand } from './intake-command';

/** Where a result is delivered, with its commune of the day; a commune that has ended is refused. */
export async function deliveryAddress(
  sql: Sql,
  { returnAddress }: IntakeCommand,
  day: LocalDate,
  memory: ShortMemory,
): Promise<DeliveryAddress | null> {
  if (!returnAddress) return null;
  const { recipient, phone, address, communeId, convenientTime } = returnAddress;
  const place = await placeOf(sql, returnAddress, day, memory);
  return {
    recipient,
    phone,
    address: addressLine(address, place),
    ...(communeId === undefined ? {} : { communeId }),
    ...(convenientTime === undefined ? {} : { convenientTime }),
  };
}

async function placeOf(
  sql: Sql,
  { communeId = '', elsewhere }: ReturnAddressCommand,
  day: LocalDate,
  memory: ShortMemory,
): Promise<{ commune: string; province: string }> {
  if (elsewhere) return elsewhere;
  const found = await memory.recall({ about: ['unit'], key: `commune|${communeId}|${day}` }, () =>
    presentCommune(sql, communeId, day),
  );
  if (!found) throw refusedField(['returnAddress', 'communeId'], 'presentDayCommune');
  return { commune: found.name, province: found.province };
}
