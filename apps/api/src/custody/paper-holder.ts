/** Whose whereabouts are kept: a dossier's paper, a consignment, or a bag with its manifest. */
export interface CustodySubject {
  readonly type: 'dossier' | 'consignment' | 'manifest';
  readonly id: string;
}

/** Whoever or whatever has the paper in hand; the name is kept as it was on that day. */
export interface PaperHolder {
  readonly kind: 'citizen' | 'staff' | 'unit' | 'bag';
  readonly id?: string | null;
  readonly name: string;
  /** Where a person of the staff stood; a unit is its own. */
  readonly unitId?: string | null;
}

export interface Giving {
  readonly givenBy: string;
  /** The act that proves the hop, such as `receive` or `handOver`; screens put it into words. */
  readonly evidence: string;
  readonly sealNo?: string | null;
  readonly consignmentId?: string | null;
}

export interface Handing extends Giving {
  readonly confirmedBy: string;
}

export interface Restoring {
  readonly by: string;
  readonly evidence: 'found' | 'reissued';
  /** The incident under which the paper was lost. */
  readonly incidentId: string;
  readonly reason: string;
}

/** A sheet that lies at the desk: neither a file, nor a paper that was only shown, nor nothing. */
export function isHeldPaper(paper: {
  readonly state: string;
  readonly kind: string | null;
  readonly copies: number;
  readonly presentOnly: boolean;
}): boolean {
  const { state, kind, copies, presentOnly } = paper;
  return state === 'present' && kind !== 'electronic' && copies > 0 && !presentOnly;
}
