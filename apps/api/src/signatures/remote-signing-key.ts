import { createHash } from 'node:crypto';
import type { Certificate } from 'pkijs';
import { certificateOf } from './certificate-chain';
import { type SigningKey, SigningUnavailable } from './signing-key';

const timeoutMs = 30_000;

/**
 * A signing service over HTTPS: `GET certificates` answers `{ certificates: [base64 DER, …] }`, the
 * signer's first; `POST signatures` takes `{ algorithm: 'RSA-SHA256', hash: base64 }` and answers
 * `{ signature: base64 }`. The service sees a hash, never the document.
 */
export class RemoteSigningKey implements SigningKey {
  private readonly address: string;

  constructor(
    address: string,
    private readonly token: string | undefined,
  ) {
    this.address = address.replace(/\/+$/, '');
  }

  async certificates(): Promise<readonly Certificate[]> {
    const { certificates } = await this.ask('certificates');
    if (!Array.isArray(certificates) || certificates.length === 0)
      throw new SigningUnavailable('no certificate');
    return certificates.map((each) => certificateOf(Buffer.from(String(each), 'base64')));
  }

  async sign(bytes: Buffer): Promise<Buffer> {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const { signature } = await this.ask('signatures', { algorithm: 'RSA-SHA256', hash });
    if (typeof signature !== 'string') throw new SigningUnavailable('no signature');
    return Buffer.from(signature, 'base64');
  }

  private async ask(path: string, body?: object): Promise<Record<string, unknown>> {
    try {
      const response = await fetch(`${this.address}/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          accept: 'application/json',
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new SigningUnavailable(`status ${response.status}`);
      return (await response.json()) as Record<string, unknown>;
    } catch (error) {
      throw error instanceof SigningUnavailable ? error : new SigningUnavailable(String(error));
    }
  }
}
