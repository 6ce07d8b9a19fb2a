import { constants, createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBufferOf } from './certificate-chain';

export const oid = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  revocationArchive: '1.2.840.113583.1.1.8',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaPss: '1.2.840.113549.1.1.10',
} as const;

const hashNames: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** One signer's part of a CMS container (RFC 5652), read but not yet judged. */
export interface CmsSignature {
  readonly signer: pkijs.Certificate;
  readonly certificates: readonly pkijs.Certificate[];
  /** Name of a hash that still holds; undefined for MD5, SHA-1 and what nobody knows. */
  readonly hashName: string | undefined;
  readonly info: pkijs.SignerInfo;
  readonly container: pkijs.SignedData;
  readonly signedAt: Date | null;
}

/** Reads the container; undefined when it holds no signature with its certificate. */
export function readCms(container: Buffer): CmsSignature | undefined {
  try {
    const signed = signedDataOf(container);
    const [info] = signed.signerInfos;
    const certificates = (signed.certificates ?? []).filter(
      (each): each is pkijs.Certificate => each instanceof pkijs.Certificate,
    );
    const signer = info && certificates.find((each) => isSigner(each, info));
    if (!info || !signer) return undefined;
    const time = attribute(info.signedAttrs, oid.signingTime)?.values[0] as
      { toDate?: () => Date } | undefined;
    return {
      signer,
      certificates,
      info,
      container: signed,
      hashName: hashNames[info.digestAlgorithm.algorithmId],
      signedAt: time?.toDate?.() ?? null,
    };
  } catch {
    // Whatever cannot be read proves nothing; the verdict names it as unreadable.
    return undefined;
  }
}

export function signedDataOf(container: Buffer): pkijs.SignedData {
  const { result, offset } = asn1.fromBER(arrayBufferOf(container));
  if (offset < 0) throw new Error('The container is not DER.');
  const content = new pkijs.ContentInfo({ schema: result });
  if (content.contentType !== oid.signedData) throw new Error('The container holds no signature.');
  return new pkijs.SignedData({ schema: content.content as asn1.AsnType });
}

function isSigner(certificate: pkijs.Certificate, { sid }: pkijs.SignerInfo): boolean {
  return (
    sid instanceof pkijs.IssuerAndSerialNumber &&
    certificate.issuer.isEqual(sid.issuer) &&
    certificate.serialNumber.isEqual(sid.serialNumber)
  );
}

/** The bytes are those that were signed: their hash is the one the signer vouched for. */
export function fitsContent({ info, hashName }: CmsSignature, parts: readonly Buffer[]): boolean {
  const digest = attribute(info.signedAttrs, oid.messageDigest)?.values[0];
  if (!hashName || !(digest instanceof asn1.OctetString)) return false;
  const hash = createHash(hashName);
  for (const part of parts) hash.update(part);
  return hash.digest().equals(Buffer.from(digest.valueBlock.valueHexView));
}

/** The vouching itself was made with the key of the certificate. */
export function fitsKey({ info, signer, hashName }: CmsSignature): boolean {
  const attributes = info.signedAttrs;
  if (!attributes || !hashName) return false;
  const isPss = info.signatureAlgorithm.algorithmId === oid.rsaPss;
  const padding = isPss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {};
  try {
    const key = createPublicKey({
      key: Buffer.from(signer.subjectPublicKeyInfo.toSchema().toBER()),
      format: 'der',
      type: 'spki',
    });
    return verifySignature(
      hashName,
      signedBytes(attributes),
      { key, ...padding },
      Buffer.from(info.signature.valueBlock.valueHexView),
    );
  } catch {
    // A key that nobody can use has signed nothing.
    return false;
  }
}

/** What a signer signs: the attributes as a SET, whatever tag they carry in the container. */
export function signedBytes(attributes: pkijs.SignedAndUnsignedAttributes): Buffer {
  const bytes = Buffer.from(
    attributes.encodedValue.byteLength > 0
      ? attributes.encodedValue
      : attributes.toSchema().toBER(false),
  );
  bytes[0] = 0x31;
  return bytes;
}

/** The certificate that came along is the one the signer named (ETSI EN 319 122-1, 5.2.2). */
export function namesItsCertificate(cms: CmsSignature): boolean {
  return namesBy(cms, oid.signingCertificateV2, 'sha256');
}

/** As timestamps name theirs: the older attribute, by SHA-1 (RFC 2634), is still in use there. */
export function namesItsCertificateAnyhow(cms: CmsSignature): boolean {
  return namesItsCertificate(cms) || namesBy(cms, oid.signingCertificate, 'sha1');
}

function namesBy({ info, signer }: CmsSignature, type: string, usualHash: string): boolean {
  const value = attribute(info.signedAttrs, type)?.values[0];
  if (!(value instanceof asn1.Sequence)) return false;
  const [list] = value.valueBlock.value;
  const first = list instanceof asn1.Sequence ? list.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1.Sequence)) return false;
  const hash = first.valueBlock.value.find((each) => each instanceof asn1.OctetString);
  const algorithm = first.valueBlock.value.find((each) => each instanceof asn1.Sequence);
  const isUsual = !algorithm || first.valueBlock.value.indexOf(algorithm) > 0;
  const name = isUsual ? usualHash : hashNames[oidOf(algorithm)];
  if (!hash || !name) return false;
  const found = createHash(name)
    .update(Buffer.from(signer.toSchema(true).toBER()))
    .digest();
  return found.equals(Buffer.from(hash.valueBlock.valueHexView));
}

function oidOf(algorithm: asn1.Sequence): string {
  const [id] = algorithm.valueBlock.value;
  return id instanceof asn1.ObjectIdentifier ? id.valueBlock.toString() : '';
}

/** Name of a hash by its identifier; undefined for MD5, SHA-1 and what nobody knows. */
export const hashNameOf = ({ algorithmId }: pkijs.AlgorithmIdentifier): string | undefined =>
  hashNames[algorithmId];

export function attribute(
  attributes: pkijs.SignedAndUnsignedAttributes | undefined,
  type: string,
): pkijs.Attribute | undefined {
  return attributes?.attributes.find((each) => each.type === type);
}
