/** At fault: the Post, the agency or its desk, the citizen, a third party, or nobody (force majeure). */
export const liableParties = ['post', 'agency', 'citizen', 'other', 'nobody'] as const;

export type LiableParty = (typeof liableParties)[number];

/** Đồng; no single incident is settled above it without a court. */
export const largestCompensation = 1_000_000_000;

/** Calendar days after the minutes in which a compensation is paid (Decree 47/2011/NĐ-CP, Art. 26). */
export const compensationDays = 30;

/** How often the carriage that was paid is owed at least (Decree 47/2011/NĐ-CP, Art. 25). */
const carriageOwed: Readonly<Record<string, number>> = { lost: 4, damagedContent: 4, late: 1 };

/**
 * The least the Post owes for an incident that is its fault, whole đồng: four times the carriage for
 * what is lost or spoilt, the carriage itself for what came late; 0 where the law names no floor or
 * the carriage is not known.
 */
export function compensationFloor(incident: {
  readonly type: string;
  readonly party: LiableParty;
  readonly postage: number | null;
}): number {
  const { type, party, postage } = incident;
  if (party !== 'post') return 0;
  return (carriageOwed[type] ?? 0) * (postage ?? 0);
}

/** What may be agreed, whole đồng; where nobody is at fault nobody owes anything. */
export function compensationLimits(incident: {
  readonly type: string;
  readonly party: LiableParty;
  readonly postage: number | null;
}): { readonly min: number; readonly max: number } {
  if (incident.party === 'nobody') return { min: 0, max: 0 };
  return { min: compensationFloor(incident), max: largestCompensation };
}
