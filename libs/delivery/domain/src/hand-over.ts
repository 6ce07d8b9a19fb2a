import type { ScanComparison } from './scan-comparison';

/** One side's proof of presence: who signed, and when. */
export interface HandOverSignature {
  readonly staffId: string;
  readonly at: Date;
}

export interface HandOver {
  readonly giver: HandOverSignature | null;
  readonly receiver: HandOverSignature | null;
  /** `null`: nobody has looked at the seal yet. */
  readonly sealIntact: boolean | null;
  readonly comparison: ScanComparison;
}

export const handOverLacks = [
  'sealNotChecked',
  'giverNotSigned',
  'receiverNotSigned',
  'sameSigner',
] as const;

export type HandOverLack = (typeof handOverLacks)[number];

export const handOverIncidentTypes = ['brokenSeal', 'missing', 'extra'] as const;

export interface HandOverIncident {
  readonly type: (typeof handOverIncidentTypes)[number];
  /** The codes concerned; none for a broken seal, which concerns the whole bag. */
  readonly codes: readonly string[];
}

export type HandOverVerdict =
  | { readonly outcome: 'notYet'; readonly lacks: readonly HandOverLack[] }
  | { readonly outcome: 'clean'; readonly signedAt: Date }
  | {
      readonly outcome: 'withIncident';
      readonly signedAt: Date;
      readonly incidents: readonly HandOverIncident[];
    };

/**
 * Whether the minutes stand. `signedAt`, the later of the two signatures, is the legal filing time
 * of every dossier in the bag (Decision 45/2016 Art. 7(4)).
 */
export function handOverVerdict(handOver: HandOver): HandOverVerdict {
  const { giver, receiver } = handOver;
  const lacks = lacksOf(handOver);
  if (giver === null || receiver === null || lacks.length > 0) return { outcome: 'notYet', lacks };
  const signedAt = giver.at > receiver.at ? giver.at : receiver.at;
  const incidents = incidentsOf(handOver);
  return incidents.length === 0
    ? { outcome: 'clean', signedAt }
    : { outcome: 'withIncident', signedAt, incidents };
}

function lacksOf({ giver, receiver, sealIntact }: HandOver): readonly HandOverLack[] {
  const lacks: HandOverLack[] = [];
  if (sealIntact === null) lacks.push('sealNotChecked');
  if (giver === null) lacks.push('giverNotSigned');
  if (receiver === null) lacks.push('receiverNotSigned');
  if (giver !== null && giver.staffId === receiver?.staffId) lacks.push('sameSigner');
  return lacks;
}

function incidentsOf({ sealIntact, comparison }: HandOver): readonly HandOverIncident[] {
  const incidents: HandOverIncident[] = [
    { type: 'missing', codes: comparison.missing },
    { type: 'extra', codes: comparison.extra },
  ];
  return [
    ...(sealIntact === false ? [{ type: 'brokenSeal', codes: [] } as const] : []),
    ...incidents.filter(({ codes }) => codes.length > 0),
  ];
}
