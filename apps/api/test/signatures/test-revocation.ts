import { createPrivateKey, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { certificatesOf } from '../../src/signatures/certificate-chain';
import { keyPemOf, pemOf, type TestIdentity } from './test-authority';

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

export function certificateOfTest(identity: TestIdentity): pkijs.Certificate {
  const [certificate] = certificatesOf(pemOf(identity));
  if (!certificate) throw new Error('no certificate');
  return certificate;
}

const keyOf = (identity: TestIdentity): Promise<webcrypto.CryptoKey> => {
  const der = createPrivateKey(keyPemOf(identity)).export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
};

export interface TestList {
  readonly from: string;
  readonly to?: string;
  readonly revoked?: readonly { readonly who: TestIdentity; readonly at: string }[];
  readonly extensions?: pkijs.Extension[];
}

/** A list of revoked certificates as an authority publishes it, as DER. */
export async function aRevocationList(
  authority: TestIdentity,
  { from, to, revoked = [], extensions }: TestList,
): Promise<Buffer> {
  const list = new pkijs.CertificateRevocationList({
    version: 1,
    issuer: certificateOfTest(authority).subject,
    thisUpdate: timeOf(from),
    ...(to && { nextUpdate: timeOf(to) }),
    ...(revoked.length > 0 && {
      revokedCertificates: revoked.map(
        ({ who, at }) =>
          new pkijs.RevokedCertificate({
            userCertificate: certificateOfTest(who).serialNumber,
            revocationDate: timeOf(at),
          }),
      ),
    }),
    ...(extensions && { crlExtensions: new pkijs.Extensions({ extensions }) }),
  });
  await list.sign(await keyOf(authority), 'SHA-256');
  return Buffer.from(list.toSchema(true).toBER());
}

const timeOf = (text: string): pkijs.Time => new pkijs.Time({ type: 1, value: new Date(text) });

export interface TestAnswer {
  readonly about: TestIdentity;
  readonly issuer: TestIdentity;
  readonly from: string;
  readonly to: string;
  readonly revokedAt?: string;
  /** Signs in the place of the issuer, with its certificate. */
  readonly responder?: TestIdentity;
}

/** What an authority answers when asked about one certificate (RFC 6960), as DER. */
export async function anOcspAnswer(answer: TestAnswer): Promise<Buffer> {
  const { about, issuer, from, to, revokedAt, responder } = answer;
  const signer = responder ?? issuer;
  const certID = await pkijs.CertID.create(certificateOfTest(about), {
    hashAlgorithm: 'SHA-1',
    issuerCertificate: certificateOfTest(issuer),
  });
  const basic = new pkijs.BasicOCSPResponse({
    tbsResponseData: new pkijs.ResponseData({
      responderID: certificateOfTest(signer).subject,
      producedAt: new Date(from),
      responses: [
        new pkijs.SingleResponse({
          certID,
          certStatus: statusOf(revokedAt),
          thisUpdate: new Date(from),
          nextUpdate: new Date(to),
        }),
      ],
    }),
    ...(responder && { certs: [certificateOfTest(responder)] }),
  });
  await basic.sign(await keyOf(signer), 'SHA-256');
  const bytes = new pkijs.ResponseBytes({
    responseType: '1.3.6.1.5.5.7.48.1.1',
    response: new asn1.OctetString({ valueHex: basic.toSchema().toBER() }),
  });
  const whole = new pkijs.OCSPResponse({
    responseStatus: new asn1.Enumerated({ value: 0 }),
    responseBytes: bytes,
  });
  return Buffer.from(whole.toSchema().toBER());
}

function statusOf(revokedAt: string | undefined): asn1.BaseBlock {
  if (!revokedAt) return new asn1.Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } });
  const value = [new asn1.GeneralizedTime({ valueDate: new Date(revokedAt) })];
  return new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value });
}

/** A later revision that adds a security store (PAdES), as an incremental update with a plain table. */
export function withStore(
  pdf: Buffer,
  { lists = [], answers = [] }: { lists?: readonly Buffer[]; answers?: readonly Buffer[] },
  catalogMore = '',
): Buffer {
  const text = pdf.toString('latin1');
  const rootNo = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
  const catalog = new RegExp(`(?:^|\\n)${rootNo} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(
    text,
  )?.[1];
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  if (catalog === undefined || !previous) throw new Error('not a PDF of the test');
  const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
  const streams = [...lists, ...answers].map((der, index) => ({
    no: size + index,
    body: Buffer.concat([
      Buffer.from(`<< /Length ${der.length} >>\nstream\n`),
      der,
      Buffer.from('\nendstream'),
    ]),
  }));
  const refs = streams.map(({ no }) => `${no} 0 R`);
  const store = `<< /CRLs [${refs.slice(0, lists.length).join(' ')}] /OCSPs [${refs.slice(lists.length).join(' ')}] >>`;
  const objects = [
    ...streams,
    { no: rootNo, body: Buffer.from(`<<${catalog}${catalogMore}/DSS ${store} >>`) },
  ];
  return withObjects(
    pdf,
    objects,
    `/Size ${size + streams.length} /Root ${rootNo} 0 R /Prev ${previous}`,
  );
}

/** An incremental update of these objects. */
export function withObjects(
  pdf: Buffer,
  objects: readonly { readonly no: number; readonly body: Buffer }[],
  trailer: string,
): Buffer {
  const parts: Buffer[] = [pdf, Buffer.from('\n')];
  let at = pdf.length + 1;
  const entries = objects.map(({ no, body }) => {
    const whole = Buffer.concat([Buffer.from(`${no} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const entry = `${no} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(whole);
    at += whole.length;
    return entry;
  });
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
