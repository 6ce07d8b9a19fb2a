import { createHash, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { arrayBufferOf, certificatesOf } from '../../src/signatures/certificate-chain';
import { oid, signedBytes } from '../../src/signatures/cms-signature';
import { keyPemOf, pemOf, type TestIdentity } from './test-authority';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const octets = (bytes: Buffer): asn1.OctetString =>
  new asn1.OctetString({ valueHex: arrayBufferOf(bytes) });
const algorithm = (algorithmId: string): pkijs.AlgorithmIdentifier =>
  new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1.Null() });

/** What a timestamp authority answers a request with, for a time of the test's choice. */
export function timestampReply(query: Buffer, authority: TestIdentity, at: Date): Buffer {
  const request = pkijs.TimeStampReq.fromBER(arrayBufferOf(query));
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: request.messageImprint,
    serialNumber: new asn1.Integer({ value: 7 }),
    genTime: at,
    ...(request.nonce && { nonce: request.nonce }),
  });
  const reply = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status: 0 }),
    timeStampToken: tokenOf(Buffer.from(info.toSchema().toBER()), authority),
  });
  return Buffer.from(reply.toSchema().toBER());
}

function tokenOf(content: Buffer, authority: TestIdentity): pkijs.ContentInfo {
  const [own] = certificatesOf(pemOf(authority));
  if (!own) throw new Error('no certificate');
  const named = new asn1.Sequence({
    value: [octets(sha256(Buffer.from(own.toSchema(true).toBER())))],
  });
  const list = new asn1.Sequence({ value: [named] });
  const attributes = [
    attribute(oid.contentType, new asn1.ObjectIdentifier({ value: oid.timestampInfo })),
    attribute(oid.messageDigest, octets(sha256(content))),
    attribute(oid.signingCertificateV2, new asn1.Sequence({ value: [list] })),
  ];
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes });
  const signature = sign('sha256', signedBytes(signedAttrs), keyPemOf(authority));
  const signed = new pkijs.SignedData({
    version: 3,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: oid.timestampInfo,
      eContent: octets(content),
    }),
    certificates: [own],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: own.issuer,
          serialNumber: own.serialNumber,
        }),
        digestAlgorithm: algorithm(oid.sha256),
        signatureAlgorithm: algorithm(oid.rsaSha256),
        signedAttrs,
        signature: octets(signature),
      }),
    ],
  });
  return new pkijs.ContentInfo({
    contentType: oid.signedData,
    content: signed.toSchema(true) as asn1.AsnType,
  });
}

const attribute = (type: string, value: asn1.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

/** A timestamp authority in this process; its time, key and faults may change between requests. */
export class TestTimestamps {
  private constructor(private readonly server: Server) {}

  /** Answers with what this makes of a query; undefined: with status 503. */
  answer: (query: Buffer) => Buffer | undefined = () => undefined;
  readonly asked: Buffer[] = [];

  static async start(): Promise<TestTimestamps> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const query = Buffer.concat(parts);
        service.asked.push(query);
        const reply = service.answer(query);
        response.writeHead(reply ? 200 : 503, { 'content-type': 'application/timestamp-reply' });
        response.end(reply);
      });
    });
    const service = new TestTimestamps(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
