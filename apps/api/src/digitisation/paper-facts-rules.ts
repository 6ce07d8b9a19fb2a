import { earliestPaper } from '@motcua/dossier-domain';
import { compare, formatDate, type LocalDate } from '@motcua/shared-time';
import type { Actor } from '../access/actor';
import type { ReachedDossier } from '../dossier-reach/queries/dossier-reach.query';
import { ProblemError, refusedField } from '../platform/problem/problem-error';
import type { Attestation, PaperFacts } from './data/paper-record.repository';

/** No paper is issued tomorrow or older than paper is kept, and none ends before it begins. */
export function refuseWrongDates(
  { issuedOn, expiresOn }: PaperFacts,
  today: LocalDate,
  at: (field: string) => (string | number)[] = (field) => [field],
): void {
  if (issuedOn && compare(issuedOn, today) > 0) throw refusedField(at('issuedOn'), 'dateInFuture');
  if (issuedOn && compare(issuedOn, earliestPaper) < 0)
    throw refusedField(at('issuedOn'), 'dateTooEarly', { min: formatDate(earliestPaper) });
  if (issuedOn && expiresOn && compare(expiresOn, issuedOn) < 0)
    throw refusedField(at('expiresOn'), 'dateOrder', { from: issuedOn });
}

/** The authority's word is given where the dossier lies, never by the Post. */
export function refuseUnattested(
  attestations: readonly (Attestation | null | undefined)[],
  actor: Actor,
  { places }: ReachedDossier,
): void {
  if (!attestations.includes('authority')) return;
  if (actor.employer === 'state' && actor.mayAtAny('dossier.attest', places)) return;
  throw new ProblemError('forbidden', 'vouches for the authority without the right', {
    permission: 'dossier.attest',
  });
}
