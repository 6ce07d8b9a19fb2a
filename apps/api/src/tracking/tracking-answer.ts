import { type DossierStatus, nationalState } from '@motcua/dossier-domain';
import { explainAppointment, officeDay } from '@motcua/shared-time';
import { readClock } from '../dossier-intake/data/dossier-clock';
import { JsonDocument } from '../platform/http/json-document';
import type { TrackedDossier } from './queries/tracked-dossier.query';

const ratable: ReadonlySet<DossierStatus> = new Set([
  'resultReady',
  'notAccepted',
  'stopped',
  'returned',
]);

/** Once there is an outcome, and once only. */
export function isRatable(status: DossierStatus): boolean {
  return ratable.has(status);
}

/** Statuses in which the office owes the result and its term runs. */
const running: ReadonlySet<DossierStatus> = new Set(['received', 'inProcess', 'awaitingSignature']);

/** The answer of the public page, ready for its sentences in both languages. */
export function trackingAnswer(
  { shown, status, clock, rated }: TrackedDossier,
  now: Date,
): JsonDocument {
  const { current } = readClock(clock);
  return JsonDocument.of({
    ...shown,
    status,
    nationalState: nationalState[status],
    appointment: current && {
      dueAt: current.dueAt,
      dueOn: current.dueOn,
      sentence: { vi: explainAppointment(current, 'vi'), en: explainAppointment(current, 'en') },
    },
    isLate: current !== null && running.has(status) && current.dueOn < officeDay(now),
    canRate: !rated && isRatable(status),
    rated,
  });
}
