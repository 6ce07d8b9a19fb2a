import { createHash } from 'node:crypto';
import type * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBufferOf, isIssuedFor, isValidAt, pathToTrust } from './certificate-chain';
import {
  attribute,
  type CmsSignature,
  fitsContent,
  fitsKey,
  hashNameOf,
  namesItsCertificateAnyhow,
  oid,
  readCms,
} from './cms-signature';
import { revocationOf, type RevocationEvidence } from './revocation';

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** The word of a third party that something existed at a time (RFC 3161), read and not yet trusted. */
export interface TimestampToken {
  readonly at: Date;
  readonly authority: CmsSignature;
  readonly info: pkijs.TSTInfo;
  /** Made over these very bytes, by the key of the authority it names. */
  readonly isIntact: boolean;
}

export const timestampStates = ['none', 'trusted', 'untrusted', 'broken'] as const;
export type TimestampState = (typeof timestampStates)[number];

/** Reads a token over the bytes that were stamped; undefined when there is nothing to read. */
export function readTimestamp(
  token: Buffer,
  stamped: readonly Buffer[],
): TimestampToken | undefined {
  try {
    const authority = readCms(token);
    const content = authority?.container.encapContentInfo.eContent;
    if (!authority || !content) return undefined;
    const bytes = Buffer.from(content.getValue());
    const info = pkijs.TSTInfo.fromBER(arrayBufferOf(bytes));
    const isIntact =
      authority.container.encapContentInfo.eContentType === oid.timestampInfo &&
      isImprintOf(info.messageImprint, stamped) &&
      fitsContent(authority, [bytes]) &&
      fitsKey(authority) &&
      namesItsCertificateAnyhow(authority);
    return { at: info.genTime, authority, info, isIntact };
  } catch {
    return undefined;
  }
}

/** The token inside a signature, as bytes; null where the signer had none put on it. */
export function timestampIn({ info }: CmsSignature): Buffer | null {
  const value = attribute(info.unsignedAttrs, oid.signatureTimestamp)?.values[0];
  return value ? Buffer.from((value as asn1.BaseBlock).toBER()) : null;
}

function isImprintOf(imprint: pkijs.MessageImprint, stamped: readonly Buffer[]): boolean {
  const name = hashNameOf(imprint.hashAlgorithm);
  if (!name) return false;
  const hash = createHash(name);
  for (const part of stamped) hash.update(part);
  return hash.digest().equals(Buffer.from(imprint.hashedMessage.valueBlock.valueHexView));
}

export interface TimestampTrust {
  readonly anchors: readonly pkijs.Certificate[];
  readonly evidence: RevocationEvidence;
  /** When the file was filed: the token existed by then. */
  readonly knownBy: Date;
}

/**
 * Whether a token proves its time: an authority for timestamps that leads to trust at that time, not
 * revoked then, still good when the file was filed, and no time behind that.
 */
export async function judgeTimestamp(
  token: TimestampToken | undefined,
  { anchors, evidence, knownBy }: TimestampTrust,
): Promise<TimestampState> {
  if (!token?.isIntact) return 'broken';
  const { at, authority } = token;
  const { signer, certificates } = authority;
  const isOfItsTime = isValidAt(signer, knownBy) && at.getTime() <= knownBy.getTime() + marginMs;
  if (!isOfItsTime || !isIssuedFor(signer, timeStamping)) return 'untrusted';
  const path = await pathToTrust(signer, certificates, anchors, at);
  if (!path) return 'untrusted';
  const { state } = await revocationOf(path, evidence, at);
  return state === 'revoked' ? 'untrusted' : 'trusted';
}

/** Clocks of the authority and of this machine may differ by this. */
const marginMs = 10 * 60_000;
