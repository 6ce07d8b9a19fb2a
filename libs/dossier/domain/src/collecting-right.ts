import type { LocalDate } from '@motcua/shared-time';

/** Papers that let one person take away what belongs to another. */
export const authorityKinds = ['authorisation', 'introduction', 'representation'] as const;

export type AuthorityKind = (typeof authorityKinds)[number];

interface KnownPerson {
  readonly fullName: string;
  readonly personalId?: string | null;
}

export interface Collecting {
  readonly collector: { readonly fullName: string; readonly idLastFour: string };
  readonly applicant: KnownPerson & { readonly kind: 'person' | 'organisation' };
  readonly submitter: (KnownPerson & { readonly authorisation?: CollectingScope | null }) | null;
  readonly today: LocalDate;
}

interface CollectingScope {
  readonly scope: 'submit' | 'collect' | 'submitAndCollect';
  /** Last day on which it holds; absent where the paper names none. */
  readonly validUntil?: string | null;
}

/**
 * A result goes to its owner, or to whom the owner let collect it when the dossier was handed in;
 * everybody else shows a paper that lets them (Civil Code 2015 Art. 134 and 138), also whoever
 * comes for an organisation. People are told apart by name and, where the dossier knows their
 * number, by the last four digits of the paper they show.
 */
export function needsAuthority({ collector, applicant, submitter, today }: Collecting): boolean {
  if (applicant.kind === 'person' && isSamePerson(collector, applicant)) return false;
  if (submitter === null || !isSamePerson(collector, submitter)) return true;
  return !mayCollect(submitter.authorisation, today);
}

function isSamePerson(
  { fullName, idLastFour }: Collecting['collector'],
  known: KnownPerson,
): boolean {
  const isNamesake = folded(fullName) === folded(known.fullName);
  return isNamesake && (!known.personalId || known.personalId.endsWith(idLastFour));
}

const folded = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

function mayCollect(paper: CollectingScope | null | undefined, today: LocalDate): boolean {
  if (!paper || paper.scope === 'submit') return false;
  return !paper.validUntil || paper.validUntil >= today;
}
