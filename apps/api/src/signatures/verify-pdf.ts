import type * as pkijs from 'pkijs';
import { isValidAt, leadsToTrust, subjectName } from './certificate-chain';
import {
  type CmsSignature,
  fitsContent,
  fitsKey,
  namesItsCertificate,
  readCms,
  type Timestamp,
  timestampOf,
} from './cms-signature';
import { type PdfSignaturePart, signatureParts } from './pdf-signature-parts';

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
const trustFaults = ['untrusted', 'notYetValid', 'expired', 'timestampBroken'] as const;

export const signatureFaults = [...breakingFaults, ...trustFaults] as const;
export type SignatureFault = (typeof signatureFaults)[number];

export const signatureVerdicts = ['valid', 'untrusted', 'broken'] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export interface SignatureReport {
  readonly no: number;
  readonly verdict: SignatureVerdict;
  readonly faults: readonly SignatureFault[];
  readonly signerName: string | null;
  readonly issuerName: string | null;
  readonly certificateFrom: string | null;
  readonly certificateTo: string | null;
  /** The signer's own word; nothing but a timestamp proves it. */
  readonly claimedAt: string | null;
  /** Whole instant of a third party; null where the signature has none. */
  readonly timestampAt: string | null;
  readonly coversWholeDocument: boolean;
}

export interface TrustContext {
  readonly anchors: readonly pkijs.Certificate[];
  /** When the file was filed: the signature existed by then, whatever time it claims. */
  readonly knownBy: Date;
}

const ceremonyMinutes = 10;

/** Judges every signature of a PDF against its bytes and the authorities the deployment trusts. */
export async function verifyPdf(pdf: Buffer, trust: TrustContext): Promise<SignatureReport[]> {
  const parts = signatureParts(pdf);
  const reports: SignatureReport[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    reports.push(
      'fault' in part
        ? blank(index + 1, ['rangeBroken'])
        : await judged(index + 1, part, isLast, trust),
    );
  }
  return reports;
}

async function judged(
  no: number,
  part: PdfSignaturePart,
  isLast: boolean,
  trust: TrustContext,
): Promise<SignatureReport> {
  const cms = readCms(part.container);
  if (!cms) return blank(no, ['unreadable']);
  const timestamp = await timestampOf(cms);
  const claimed = cms.signedAt ?? part.claimedAt;
  const faults = [
    ...breakingOf(cms, part, isLast),
    ...(await trustOf(cms, claimed, timestamp, trust)),
  ];
  const { signer } = cms;
  return {
    no,
    verdict: verdictOf(faults),
    faults,
    signerName: subjectName(signer),
    issuerName: subjectName({ subject: signer.issuer } as pkijs.Certificate),
    certificateFrom: signer.notBefore.value.toISOString(),
    certificateTo: signer.notAfter.value.toISOString(),
    claimedAt: claimed?.toISOString() ?? null,
    timestampAt: timestamp?.isIntact ? timestamp.at.toISOString() : null,
    coversWholeDocument: part.bytesAfter === 0,
  };
}

function breakingOf(cms: CmsSignature, part: PdfSignaturePart, isLast: boolean): SignatureFault[] {
  const faults: SignatureFault[] = [];
  if (!cms.hashName) faults.push('weakAlgorithm');
  else {
    if (!fitsContent(cms, part.signedRanges)) faults.push('contentChanged');
    if (!fitsKey(cms)) faults.push('signatureBroken');
  }
  // The attribute is a duty of PAdES; older containers name their signer by serial number alone.
  const isPades = part.subFilter === 'ETSI.CAdES.detached';
  if (isPades && !namesItsCertificate(cms)) faults.push('certificateSwapped');
  // A signature before the last one ends where the next signer's revision begins.
  if (isLast && part.bytesAfter > 0) faults.push('addedAfterSigning');
  return faults;
}

async function trustOf(
  { signer, certificates }: CmsSignature,
  claimed: Date | null,
  timestamp: Timestamp | null,
  { anchors, knownBy }: TrustContext,
): Promise<SignatureFault[]> {
  const faults: SignatureFault[] = [];
  if (timestamp && !timestamp.isIntact) faults.push('timestampBroken');
  const proven = timestamp?.isIntact ? timestamp.at : knownBy;
  const times = claimed ? [proven, claimed] : [proven];
  const margin = ceremonyMinutes * 60_000;
  if (claimed && claimed.getTime() > proven.getTime() + margin) faults.push('notYetValid');
  else if (times.some((time) => time < signer.notBefore.value)) faults.push('notYetValid');
  if (times.some((time) => time > signer.notAfter.value)) faults.push('expired');
  // Out of its span the chain is judged within it, so that each fault is named by itself.
  const at = isValidAt(signer, proven) ? proven : signer.notAfter.value;
  if (!(await leadsToTrust(signer, certificates, anchors, at))) faults.push('untrusted');
  return faults;
}

function verdictOf(faults: readonly SignatureFault[]): SignatureVerdict {
  if (faults.length === 0) return 'valid';
  const isBroken = faults.some((fault) => (breakingFaults as readonly string[]).includes(fault));
  return isBroken ? 'broken' : 'untrusted';
}

function blank(no: number, faults: readonly SignatureFault[]): SignatureReport {
  return {
    no,
    verdict: verdictOf(faults),
    faults,
    signerName: null,
    issuerName: null,
    certificateFrom: null,
    certificateTo: null,
    claimedAt: null,
    timestampAt: null,
    coversWholeDocument: false,
  };
}
