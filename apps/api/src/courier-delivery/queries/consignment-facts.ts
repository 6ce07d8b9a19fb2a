import { type Parameters } from '../../platform/database/sql';
import type { Actor } from '../../access/actor';
import { shownNumber } from '../../access/personal-data';
import { namedUnit } from './unit-name';

/** The days of carriage end with the first attempt; further attempts have days of their own. */
export const dueOn = `case when c.ended_at is null and c.attempts = 0 then c.due_on end`;

/**
 * Members of a row in a list, on a round and in a bag; alias `c`. No word of what is inside. The phone
 * is whole where `own` holds.
 */
export const consignmentMembers = (
  own: string,
): string => `'id', c.id, 'number', c.number, 'kind', c.kind,
  'status', c.status, 'version', c.version, 'dossierId', c.dossier_id,
  'dossierCode', (select d.code from dossier d where d.id = c.dossier_id),
  'contactName', c.contact_name, 'contactPhone', ${shownNumber('c.contact_phone', own)},
  'contactAddress', c.contact_address, 'slot', c.slot, 'sealNo', c.seal_no,
  'postUnit', ${namedUnit('c.post_unit_id')}, 'fromUnit', ${namedUnit('c.from_unit_id')},
  'toUnit', ${namedUnit('c.to_unit_id')},
  'courierId', c.courier_id,
  'courierName', (select s.full_name from staff s where s.id = c.courier_id),
  'manifestId', c.manifest_id,
  'manifestNumber', (select m.number from manifest m where m.id = c.manifest_id),
  'attempts', c.attempts, 'nextAttemptOn', c.next_attempt_on,
  'stateFee', c.state_fee, 'postage', c.postage, 'dueOn', ${dueOn},
  'cashTakenBy', (select s.full_name from staff s where s.id = c.cash_taken_by),
  'cashTakenAt', c.cash_taken_at,
  'registeredAt', c.registered_at, 'endedAt', c.ended_at`;

/**
 * True where the actor may know what is inside: at a counter that registers consignments, and for
 * whoever counted the papers at home. A courier carries a closed envelope (QĐ 45/2016 Art. 16(5)).
 */
export function knowsContent(actor: Actor, parameters: Parameters): string {
  const units = parameters.add(actor.unitsFor('consignment.register'));
  return `(c.kind = 'collection' or c.post_unit_id = any(${units}::uuid[])
    or c.from_unit_id = any(${units}::uuid[]) or c.to_unit_id = any(${units}::uuid[]))`;
}
