import type { RevocationState } from './revocation';
import type { TimestampState } from './timestamp-token';

/** Each of them alone means that the text is not what was signed, or not by whom it says. */
const breakingFaults = [
  'rangeBroken',
  'unreadable',
  'weakAlgorithm',
  'contentChanged',
  'signatureBroken',
  'certificateSwapped',
  'addedAfterSigning',
] as const;

/** The text is what was signed, but nothing vouches for the signer on that day. */
const trustFaults = ['untrusted', 'notYetValid', 'expired', 'revoked', 'timestampBroken'] as const;

export const signatureFaults = [...breakingFaults, ...trustFaults] as const;
export type SignatureFault = (typeof signatureFaults)[number];

export const signatureVerdicts = ['valid', 'unchecked', 'untrusted', 'broken'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export const signatureKinds = ['signature', 'timestamp'] as const;

export interface SignatureReport {
  readonly no: number;
  /** A timestamp over the whole document stands where a signature would. */
  readonly kind: (typeof signatureKinds)[number];
  readonly verdict: SignatureVerdict;
  readonly faults: readonly SignatureFault[];
  readonly signerName: string | null;
  readonly issuerName: string | null;
  readonly certificateFrom: string | null;
  readonly certificateTo: string | null;
  /** The signer's own word; nothing but a trusted timestamp proves it. */
  readonly claimedAt: string | null;
  readonly timestamp: TimestampState;
  /** The time in a timestamp that fits; null where there is none. */
  readonly timestampAt: string | null;
  readonly timestampAuthority: string | null;
  readonly revocation: RevocationState;
  readonly revokedAt: string | null;
  readonly revocationAsOf: string | null;
  readonly coversWholeDocument: boolean;
}

/** Without a fault a signature is valid only if it is known that nothing was revoked. */
export function verdictOf(
  faults: readonly SignatureFault[],
  revocation: RevocationState,
): SignatureVerdict {
  if (faults.length === 0) return revocation === 'good' ? 'valid' : 'unchecked';
  const isBroken = faults.some((fault) => (breakingFaults as readonly string[]).includes(fault));
  return isBroken ? 'broken' : 'untrusted';
}

/** A signature of which nothing can be read. */
export function unreadableReport(no: number, fault: SignatureFault): SignatureReport {
  return {
    no,
    kind: 'signature',
    verdict: verdictOf([fault], 'notChecked'),
    faults: [fault],
    signerName: null,
    issuerName: null,
    certificateFrom: null,
    certificateTo: null,
    claimedAt: null,
    timestamp: 'none',
    timestampAt: null,
    timestampAuthority: null,
    revocation: 'notChecked',
    revokedAt: null,
    revocationAsOf: null,
    coversWholeDocument: false,
  };
}
