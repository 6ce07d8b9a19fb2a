import { createHash, randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { boundedBody } from './bounded-body';
import { arrayBufferOf } from './certificate-chain';
import { oid } from './cms-signature';
import { readTimestamp } from './timestamp-token';

/** Injection token of the timestamp service; `undefined` where the deployment has none. */
export const TIMESTAMP_SERVICE = Symbol('TIMESTAMP_SERVICE');

const timeoutMs = 15_000;
const mostBytes = 262_144;
/** granted, grantedWithMods (RFC 3161, 2.4.2). */
const granted = [0, 1];

/** The service gave no timestamp that holds; nothing was signed. */
export class TimestampUnavailable extends Error {
  constructor(reason: string) {
    super(`The timestamp service gave no timestamp: ${reason}`);
    this.name = 'TimestampUnavailable';
  }
}

/** An RFC 3161 service over HTTP. It sees a hash, never the document nor the signature. */
export class TimestampService {
  constructor(
    private readonly address: string,
    private readonly token: string | undefined,
  ) {}

  /** A token over the SHA-256 of the bytes, as DER; checked to be about them and to be new. */
  async stamp(bytes: Buffer): Promise<Buffer> {
    const nonce = aNonce();
    const reply = readReply(await this.ask(requestFor(bytes, nonce)));
    const { status, statusStrings } = reply.status;
    if (!granted.includes(status) || !reply.timeStampToken)
      throw new TimestampUnavailable(
        `status ${status} ${statusStrings?.map(({ valueBlock }) => valueBlock.value).join(' ') ?? ''}`,
      );
    const token = Buffer.from(reply.timeStampToken.toSchema().toBER());
    const read = readTimestamp(token, [bytes]);
    if (!read?.isIntact) throw new TimestampUnavailable('the token is not about what was sent');
    if (!read.info.nonce?.isEqual(nonce)) throw new TimestampUnavailable('the token is an old one');
    return token;
  }

  private async ask(query: Buffer): Promise<Buffer> {
    try {
      const response = await fetch(this.address, {
        method: 'POST',
        headers: {
          'content-type': 'application/timestamp-query',
          accept: 'application/timestamp-reply',
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        },
        body: new Uint8Array(query),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new TimestampUnavailable(`status ${response.status}`);
      return await boundedBody(response, mostBytes);
    } catch (error) {
      throw error instanceof TimestampUnavailable ? error : new TimestampUnavailable(String(error));
    }
  }
}

/** Positive and without a leading zero, so that every writer of DER writes it alike. */
function aNonce(): asn1.Integer {
  const bytes = randomBytes(8);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new asn1.Integer({ valueHex: arrayBufferOf(bytes) });
}

function requestFor(bytes: Buffer, nonce: asn1.Integer): Buffer {
  const hash = createHash('sha256').update(bytes).digest();
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: oid.sha256,
        algorithmParams: new asn1.Null(),
      }),
      hashedMessage: new asn1.OctetString({ valueHex: arrayBufferOf(hash) }),
    }),
    nonce,
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

function readReply(der: Buffer): pkijs.TimeStampResp {
  try {
    return pkijs.TimeStampResp.fromBER(arrayBufferOf(der));
  } catch {
    throw new TimestampUnavailable('the answer is not a timestamp reply');
  }
}
