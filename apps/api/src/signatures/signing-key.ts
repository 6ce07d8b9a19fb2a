import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import forge from 'node-forge';
import type { Certificate } from 'pkijs';
import { certificatesOf } from './certificate-chain';

/** Injection token of the key that signs results; `undefined` where the deployment has none. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');

/** Whoever holds the key: a file of this machine, or a service elsewhere. */
export interface SigningKey {
  /** The signer's certificate first, then those that lead to its authority. */
  certificates(): Promise<readonly Certificate[]>;
  /** RSA PKCS#1 v1.5 over the SHA-256 of the bytes. */
  sign(bytes: Buffer): Promise<Buffer>;
}

/** The signing service did not answer as agreed; nothing was signed. */
export class SigningUnavailable extends Error {
  constructor(reason: string) {
    super(`The signing service gave no signature: ${reason}`);
    this.name = 'SigningUnavailable';
  }
}

/** A PKCS#12 file with an RSA key, opened once; a wrong passphrase is an error at start. */
export class FileSigningKey implements SigningKey {
  private readonly key: KeyObject;
  private readonly chain: readonly Certificate[];

  constructor(file: string, passphrase: string) {
    const binary = readFileSync(file).toString('binary');
    const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(binary), passphrase);
    const { privateKey, certificates } = contentOf(store);
    this.key = createPrivateKey(forge.pki.privateKeyToPem(privateKey));
    this.chain = certificates.flatMap((each) => certificatesOf(forge.pki.certificateToPem(each)));
  }

  certificates(): Promise<readonly Certificate[]> {
    return Promise.resolve(this.chain);
  }

  sign(bytes: Buffer): Promise<Buffer> {
    return Promise.resolve(sign('sha256', bytes, this.key));
  }
}

function contentOf(store: forge.pkcs12.Pkcs12Pfx): {
  privateKey: forge.pki.rsa.PrivateKey;
  certificates: forge.pki.Certificate[];
} {
  const bags = store.safeContents.flatMap(({ safeBags }) => safeBags);
  const privateKey = bags.find(({ key }) => key)?.key as forge.pki.rsa.PrivateKey | undefined;
  const certificates = bags.flatMap(({ cert }) => (cert ? [cert] : []));
  const own = certificates.find((each) => {
    const { n } = each.publicKey as forge.pki.rsa.PublicKey;
    return privateKey !== undefined && n.equals(privateKey.n);
  });
  if (!privateKey || !own)
    throw new Error('The PKCS#12 file holds no RSA key with its certificate.');
  return { privateKey, certificates: [own, ...certificates.filter((each) => each !== own)] };
}
