import type * as pkijs from 'pkijs';
import { isValidAt, pathToTrust, subjectName } from './certificate-chain';
import {
  type CmsSignature,
  fitsContent,
  fitsKey,
  namesItsCertificate,
  readCms,
} from './cms-signature';
import { addsOnlyProof } from './later-revision';
import { type PdfSignaturePart, signatureParts } from './pdf-signature-parts';
import { type RevocationEvidence, type RevocationFinding, revocationOf } from './revocation';
import {
  type SignatureFault,
  type SignatureReport,
  unreadableReport,
  verdictOf,
} from './signature-report';
import {
  judgeTimestamp,
  readTimestamp,
  timestampIn,
  type TimestampState,
  type TimestampToken,
} from './timestamp-token';
import { joined, materialOfContainer, materialOfDocument } from './validation-material';

export interface TrustContext {
  readonly anchors: readonly pkijs.Certificate[];
  /** When the file was filed: the signature existed by then, whatever time it claims. */
  readonly knownBy: Date;
  /** Lists of revoked certificates from elsewhere; those inside the file are found there. */
  readonly lists?: readonly pkijs.CertificateRevocationList[];
}

interface Bench {
  readonly anchors: readonly pkijs.Certificate[];
  readonly knownBy: Date;
  readonly evidence: RevocationEvidence;
  readonly addsOnlyProof: () => Promise<boolean>;
}

const ceremonyMinutes = 10;

/** Judges every signature of a PDF against its bytes and the authorities the deployment trusts. */
export async function verifyPdf(
  pdf: Buffer,
  { anchors, knownBy, lists = [] }: TrustContext,
): Promise<SignatureReport[]> {
  const parts = signatureParts(pdf);
  const stored = parts.length > 0 ? [await materialOfDocument(pdf)] : [];
  const evidence = joined([...stored, { lists, answers: [] }]);
  const reports: SignatureReport[] = [];
  for (const [index, part] of parts.entries()) {
    const no = index + 1;
    if ('fault' in part) {
      reports.push(unreadableReport(no, 'rangeBroken'));
      continue;
    }
    const isLast = no === parts.length;
    const bench: Bench = {
      anchors,
      knownBy,
      evidence,
      // A signature before the last one ends where the next signer's revision begins.
      addsOnlyProof: async () =>
        !isLast || part.bytesAfter === 0 || addsOnlyProof(pdf, pdf.length - part.bytesAfter),
    };
    const isTimestamp = part.subFilter === 'ETSI.RFC3161';
    reports.push(await (isTimestamp ? judgedTimestamp(no, part, bench) : judged(no, part, bench)));
  }
  return reports;
}

async function judged(no: number, part: PdfSignaturePart, bench: Bench): Promise<SignatureReport> {
  const cms = readCms(part.container);
  if (!cms) return unreadableReport(no, 'unreadable');
  const evidence = joined([materialOfContainer(cms), bench.evidence]);
  const time = await timeOf(cms, { ...bench, evidence });
  const claimed = cms.signedAt ?? part.claimedAt;
  const trust = await trustOf(cms, claimed, time, { ...bench, evidence });
  const faults = [...(await breakingOf(cms, part, bench)), ...trust.faults];
  return reportOf(cms, {
    no,
    kind: 'signature',
    faults,
    claimed,
    time,
    revocation: trust.revocation,
    coversWholeDocument: part.bytesAfter === 0,
  });
}

/** A timestamp over the document (PAdES B-LTA) is judged by its own rules. */
async function judgedTimestamp(
  no: number,
  part: PdfSignaturePart,
  bench: Bench,
): Promise<SignatureReport> {
  const token = readTimestamp(part.container, part.signedRanges);
  if (!token) return unreadableReport(no, 'unreadable');
  const evidence = joined([materialOfContainer(token.authority), bench.evidence]);
  const state = await judgeTimestamp(token, { ...bench, evidence });
  const { signer, certificates } = token.authority;
  const path = await pathToTrust(signer, certificates, bench.anchors, token.at);
  const revocation = await revocationOf(path ?? [], evidence, token.at);
  const faults: SignatureFault[] = [];
  if (state === 'broken') faults.push('contentChanged');
  if (!(await bench.addsOnlyProof())) faults.push('addedAfterSigning');
  if (revocation.state === 'revoked') faults.push('revoked');
  else if (state === 'untrusted') faults.push('untrusted');
  return reportOf(token.authority, {
    no,
    kind: 'timestamp',
    faults,
    claimed: null,
    time: { state, token },
    revocation,
    coversWholeDocument: part.bytesAfter === 0,
  });
}

interface Findings {
  readonly no: number;
  readonly kind: SignatureReport['kind'];
  readonly faults: readonly SignatureFault[];
  readonly claimed: Date | null;
  readonly time: SigningTime;
  readonly revocation: RevocationFinding;
  readonly coversWholeDocument: boolean;
}

function reportOf(
  { signer }: CmsSignature,
  { claimed, time, revocation, ...findings }: Findings,
): SignatureReport {
  const token = time.state === 'broken' ? undefined : time.token;
  return {
    ...findings,
    verdict: verdictOf(findings.faults, revocation.state),
    signerName: subjectName(signer),
    issuerName: subjectName({ subject: signer.issuer } as pkijs.Certificate),
    certificateFrom: signer.notBefore.value.toISOString(),
    certificateTo: signer.notAfter.value.toISOString(),
    claimedAt: claimed?.toISOString() ?? null,
    timestamp: time.state,
    timestampAt: token?.at.toISOString() ?? null,
    timestampAuthority: token ? subjectName(token.authority.signer) : null,
    revocation: revocation.state,
    revokedAt: revocation.revokedAt?.toISOString() ?? null,
    revocationAsOf: revocation.asOf?.toISOString() ?? null,
  };
}

interface SigningTime {
  readonly state: TimestampState;
  readonly token: TimestampToken | undefined;
}

async function timeOf(cms: CmsSignature, trust: Bench): Promise<SigningTime> {
  const bytes = timestampIn(cms);
  if (!bytes) return { state: 'none', token: undefined };
  const token = readTimestamp(bytes, [Buffer.from(cms.info.signature.valueBlock.valueHexView)]);
  return { state: await judgeTimestamp(token, trust), token };
}

async function breakingOf(
  cms: CmsSignature,
  part: PdfSignaturePart,
  bench: Bench,
): Promise<SignatureFault[]> {
  const faults: SignatureFault[] = [];
  if (!cms.hashName) faults.push('weakAlgorithm');
  else {
    if (!fitsContent(cms, part.signedRanges)) faults.push('contentChanged');
    if (!fitsKey(cms)) faults.push('signatureBroken');
  }
  // The attribute is a duty of PAdES; older containers name their signer by serial number alone.
  const isPades = part.subFilter === 'ETSI.CAdES.detached';
  if (isPades && !namesItsCertificate(cms)) faults.push('certificateSwapped');
  if (!(await bench.addsOnlyProof())) faults.push('addedAfterSigning');
  return faults;
}

interface Trust {
  readonly faults: readonly SignatureFault[];
  readonly revocation: RevocationFinding;
}

async function trustOf(
  { signer, certificates }: CmsSignature,
  claimed: Date | null,
  { state, token }: SigningTime,
  { anchors, knownBy, evidence }: Bench,
): Promise<Trust> {
  const faults: SignatureFault[] = [];
  if (state === 'broken') faults.push('timestampBroken');
  // A timestamp nobody vouches for proves no time: what counts is when the file was filed.
  const proven = state === 'trusted' && token ? token.at : knownBy;
  const times = claimed ? [proven, claimed] : [proven];
  const margin = ceremonyMinutes * 60_000;
  if (claimed && claimed.getTime() > proven.getTime() + margin) faults.push('notYetValid');
  else if (times.some((time) => time < signer.notBefore.value)) faults.push('notYetValid');
  if (times.some((time) => time > signer.notAfter.value)) faults.push('expired');
  // Out of its span the chain is judged within it, so that each fault is named by itself.
  const at = isValidAt(signer, proven) ? proven : signer.notAfter.value;
  const path = await pathToTrust(signer, certificates, anchors, at);
  if (!path) faults.push('untrusted');
  const revocation = await revocationOf(path ?? [], evidence, proven);
  if (revocation.state === 'revoked') faults.push('revoked');
  return { faults, revocation };
}
