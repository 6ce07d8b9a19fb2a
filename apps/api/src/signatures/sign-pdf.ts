import { createHash } from 'node:crypto';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import * as asn1 from 'asn1js';
import { PDFDocument } from 'pdf-lib';
import * as pkijs from 'pkijs';
import { arrayBufferOf, subjectName } from './certificate-chain';
import { oid, signedBytes } from './cms-signature';
import type { SigningKey } from './signing-key';
import type { TimestampService } from './timestamp-service';

/** Hexadecimal digits kept free for the container: a chain, and the chain of a timestamp. */
const containerDigits = 48_000;

export interface SigningOccasion {
  readonly reason: string;
  readonly location: string;
  readonly at: Date;
}

export interface SigningMeans {
  readonly key: SigningKey;
  readonly timestamps?: TimestampService | undefined;
}

/**
 * Signs a PDF (PAdES, ETSI EN 319 142-1): the whole document, the certificate named by its hash, the
 * time in the signature's dictionary. With a timestamp service the level is B-T, without one B-B. The
 * bytes given stay as they are.
 */
export async function signPdf(
  pdf: Buffer,
  { key, timestamps }: SigningMeans,
  { reason, location, at }: SigningOccasion,
): Promise<Buffer> {
  const certificates = await key.certificates();
  const [own] = certificates;
  if (!own) throw new Error('The signing key has no certificate.');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason,
    location,
    contactInfo: '',
    name: subjectName(own),
    signingTime: at,
    signatureLength: containerDigits,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  const prepared = Buffer.from(await document.save({ useObjectStreams: false }));
  return new SignPdf().sign(prepared, new CadesSigner({ key, timestamps }, certificates, own), at);
}

class CadesSigner extends Signer {
  constructor(
    private readonly means: SigningMeans,
    private readonly certificates: readonly pkijs.Certificate[],
    private readonly own: pkijs.Certificate,
  ) {
    super();
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    const signedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: attributesOf(pdf, this.own),
    });
    const signature = await this.means.key.sign(signedBytes(signedAttrs));
    const token = await this.means.timestamps?.stamp(signature);
    const info = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({
        issuer: this.own.issuer,
        serialNumber: this.own.serialNumber,
      }),
      digestAlgorithm: algorithm(oid.sha256),
      signatureAlgorithm: algorithm(oid.rsaSha256),
      signedAttrs,
      signature: new asn1.OctetString({ valueHex: arrayBufferOf(signature) }),
      ...(token && { unsignedAttrs: unsignedWith(token) }),
    });
    const signed = new pkijs.SignedData({
      version: 1,
      digestAlgorithms: [algorithm(oid.sha256)],
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
      certificates: [...this.certificates],
      signerInfos: [info],
    });
    const content = new pkijs.ContentInfo({
      contentType: oid.signedData,
      content: signed.toSchema(true) as asn1.AsnType,
    });
    return Buffer.from(content.toSchema().toBER(false));
  }
}

/** DER orders a SET by its bytes; strict readers refuse another order. */
function attributesOf(pdf: Buffer, own: pkijs.Certificate): pkijs.Attribute[] {
  const digest = createHash('sha256').update(pdf).digest();
  const certificateHash = createHash('sha256')
    .update(Buffer.from(own.toSchema(true).toBER()))
    .digest();
  const hash = new asn1.OctetString({ valueHex: arrayBufferOf(certificateHash) });
  const certificateId = new asn1.Sequence({ value: [hash] });
  const list = new asn1.Sequence({ value: [certificateId] });
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new asn1.OctetString({ valueHex: arrayBufferOf(digest) })),
    attribute(oid.signingCertificateV2, new asn1.Sequence({ value: [list] })),
  ];
  const bytes = (each: pkijs.Attribute): Buffer => Buffer.from(each.toSchema().toBER(false));
  return attributes.sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
}

function unsignedWith(token: Buffer): pkijs.SignedAndUnsignedAttributes {
  const { result } = asn1.fromBER(arrayBufferOf(token));
  const stamp = attribute(oid.signatureTimestamp, result);
  return new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] });
}

const attribute = (type: string, value: asn1.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

const algorithm = (algorithmId: string): pkijs.AlgorithmIdentifier =>
  new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1.Null() });
