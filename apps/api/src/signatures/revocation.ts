import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { isIssuedFor, isValidAt } from './certificate-chain';
import { covers } from './revocation-scope';

const ocspSigning = '1.3.6.1.5.5.7.3.9';
/** SHA-1 only names a certificate here, and is what most answers use. */
const askedHashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Lists and answers of authorities, wherever they were found; nothing in them is believed yet. */
export interface RevocationEvidence {
  readonly lists: readonly pkijs.CertificateRevocationList[];
  readonly answers: readonly pkijs.BasicOCSPResponse[];
}

export const noEvidence: RevocationEvidence = { lists: [], answers: [] };

export const revocationStates = ['good', 'revoked', 'notChecked'] as const;
export type RevocationState = (typeof revocationStates)[number];

export interface RevocationFinding {
  readonly state: RevocationState;
  readonly revokedAt: Date | null;
  /** Day of the oldest word the finding rests on. */
  readonly asOf: Date | null;
}

/** What an authority says about one certificate. */
interface Statement {
  readonly asOf: Date;
  readonly until: Date | null;
  readonly revokedAt: Date | null;
}

/**
 * Whether any certificate of a path was revoked at an instant. Good only when every one of them,
 * the trusted authority aside, has a word of its issuer that reaches that instant.
 */
export async function revocationOf(
  path: readonly pkijs.Certificate[],
  evidence: RevocationEvidence,
  at: Date,
): Promise<RevocationFinding> {
  const used: Statement[] = [];
  let isComplete = path.length > 1;
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1] as pkijs.Certificate;
    const statements = await statementsOn(certificate, issuer, evidence);
    const revoked = statements.find(({ revokedAt }) => revokedAt && revokedAt <= at);
    if (revoked) return { state: 'revoked', revokedAt: revoked.revokedAt, asOf: revoked.asOf };
    const reaching = statements.find((statement) => reaches(statement, certificate, at));
    if (reaching) used.push(reaching);
    else isComplete = false;
  }
  if (!isComplete) return { state: 'notChecked', revokedAt: null, asOf: null };
  const times = used.map(({ asOf }) => asOf.getTime());
  const later = used.find(({ revokedAt }) => revokedAt)?.revokedAt ?? null;
  return { state: 'good', revokedAt: later, asOf: new Date(Math.min(...times)) };
}

/** A later word tells of the past too, until the certificate ends and may drop out of lists. */
function reaches({ asOf, until }: Statement, { notAfter }: pkijs.Certificate, at: Date): boolean {
  if (asOf >= at) return asOf <= notAfter.value;
  return until !== null && at <= until;
}

async function statementsOn(
  certificate: pkijs.Certificate,
  issuer: pkijs.Certificate,
  { lists, answers }: RevocationEvidence,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const list of lists) {
    if (
      !covers(list, certificate) ||
      !(await isTrue(() => list.verify({ issuerCertificate: issuer })))
    )
      continue;
    statements.push({
      asOf: list.thisUpdate.value,
      until: list.nextUpdate?.value ?? null,
      revokedAt: revocationIn(list, certificate),
    });
  }
  for (const answer of answers)
    statements.push(...(await statementsOf(answer, certificate, issuer)));
  return statements;
}

function revocationIn(
  { revokedCertificates }: pkijs.CertificateRevocationList,
  { serialNumber }: pkijs.Certificate,
): Date | null {
  const entry = revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(serialNumber),
  );
  return entry?.revocationDate.value ?? null;
}

async function statementsOf(
  answer: pkijs.BasicOCSPResponse,
  certificate: pkijs.Certificate,
  issuer: pkijs.Certificate,
): Promise<Statement[]> {
  const about = [];
  for (const response of answer.tbsResponseData.responses)
    if (await isTrue(() => isAbout(response.certID, certificate, issuer))) about.push(response);
  if (about.length === 0 || !(await isSignedFor(answer, issuer))) return [];
  return about.flatMap(({ certStatus, thisUpdate, nextUpdate }) => {
    const status = statusOf(certStatus as asn1.BaseBlock);
    return status ? [{ asOf: thisUpdate, until: nextUpdate ?? null, ...status }] : [];
  });
}

async function isAbout(
  asked: pkijs.CertID,
  certificate: pkijs.Certificate,
  issuerCertificate: pkijs.Certificate,
): Promise<boolean> {
  const hashAlgorithm = askedHashes[asked.hashAlgorithm.algorithmId];
  if (!hashAlgorithm) return false;
  const own = await pkijs.CertID.create(certificate, { hashAlgorithm, issuerCertificate });
  return own.isEqual(asked);
}

/** `good [0]`, `revoked [1]` with its time, `unknown [2]` of RFC 6960. */
function statusOf(status: asn1.BaseBlock): { revokedAt: Date | null } | undefined {
  const { tagNumber } = status.idBlock;
  if (tagNumber === 0) return { revokedAt: null };
  if (tagNumber !== 1 || !(status instanceof asn1.Constructed)) return undefined;
  const [time] = status.valueBlock.value;
  return time instanceof asn1.GeneralizedTime ? { revokedAt: time.toDate() } : undefined;
}

/** By the issuer itself, or by whom the issuer made its responder (RFC 6960, 4.2.2.2). */
async function isSignedFor(
  { tbsResponseData, signature, signatureAlgorithm, certs }: pkijs.BasicOCSPResponse,
  issuer: pkijs.Certificate,
): Promise<boolean> {
  const responders = [issuer];
  for (const each of certs ?? []) {
    const isResponder =
      isIssuedFor(each, ocspSigning) && isValidAt(each, tbsResponseData.producedAt);
    if (isResponder && (await isTrue(() => each.verify(issuer)))) responders.push(each);
  }
  for (const { subjectPublicKeyInfo } of responders) {
    const isSigned = await isTrue(() =>
      pkijs
        .getCrypto(true)
        .verifyWithPublicKey(
          tbsResponseData.tbs,
          signature,
          subjectPublicKeyInfo,
          signatureAlgorithm,
        ),
    );
    if (isSigned) return true;
  }
  return false;
}

/** What cannot be verified proves nothing, whatever went wrong with it. */
async function isTrue(claim: () => Promise<boolean>): Promise<boolean> {
  try {
    return await claim();
  } catch {
    return false;
  }
}
