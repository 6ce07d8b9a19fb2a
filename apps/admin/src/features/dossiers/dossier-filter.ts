import { dossierStatuses } from '@motcua/dossier-domain';
import { isLocalDate } from '@motcua/shared-time';
import { oneOf } from '../../ui/one-of';
import { isQueue } from './dossier-queues';
import type { DossierFilter } from './get-dossiers';

export const filterKeys = [
  'q',
  'queue',
  'status',
  'channel',
  'unitId',
  'procedureCode',
  'employer',
  'receivedBy',
  'receivedUnitId',
  'competentUnitId',
  'timeliness',
  'registeredFrom',
  'registeredTo',
  'reason',
] as const;

/** What an address of the list keeps besides: the saved view that was chosen, and its columns. */
export const viewKeys = ['view', 'columns'] as const;

export type FilterTexts = Partial<
  Record<(typeof filterKeys)[number] | (typeof viewKeys)[number], string>
>;

export const timelinesses = ['early', 'onTime', 'late', 'overdue', 'dueSoon'] as const;

/** What an address asks for; a word the server does not know is left out, not sent. */
export function dossierFilterOf(texts: FilterTexts): DossierFilter {
  const { q, queue, unitId, procedureCode, registeredFrom, registeredTo, reason } = texts;
  const { receivedBy, receivedUnitId, competentUnitId } = texts;
  return {
    q: q || undefined,
    queue: isQueue(queue) ? queue : undefined,
    status: oneOf(dossierStatuses, texts.status),
    channel: oneOf(['counter', 'post', 'online'] as const, texts.channel),
    employer: oneOf(['state', 'post'] as const, texts.employer),
    receivedBy,
    receivedUnitId,
    competentUnitId,
    timeliness: oneOf(timelinesses, texts.timeliness),
    unitId,
    procedureCode,
    registeredFrom: isLocalDate(registeredFrom) ? registeredFrom : undefined,
    registeredTo: isLocalDate(registeredTo) ? registeredTo : undefined,
    reason,
  };
}

/** The filters that a saved view keeps: a reason is given anew each time. */
export function viewFilterOf(texts: FilterTexts): Omit<DossierFilter, 'reason'> {
  const { reason: _given, ...filter } = dossierFilterOf(texts);
  return filter;
}
