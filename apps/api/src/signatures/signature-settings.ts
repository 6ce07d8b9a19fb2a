import type { Certificate } from 'pkijs';
import { trustAnchorsFrom } from './certificate-chain';
import { RemoteSigningKey } from './remote-signing-key';
import { FileSigningKey, type SigningKey } from './signing-key';

/** Injection token of the authorities whose certificates are believed. */
export const TRUST_ANCHORS = Symbol('TRUST_ANCHORS');

/** `MOTCUA_TRUST_ANCHORS`: a PEM file or a folder of them. */
export function trustAnchors(environment: NodeJS.ProcessEnv): readonly Certificate[] {
  return trustAnchorsFrom(environment['MOTCUA_TRUST_ANCHORS']);
}

/** A PKCS#12 file with its passphrase, or the address of a signing service; not both. */
export function signingKey(environment: NodeJS.ProcessEnv): SigningKey | undefined {
  const {
    MOTCUA_SIGNING_P12: file,
    MOTCUA_SIGNING_P12_PASSPHRASE: passphrase,
    MOTCUA_SIGNING_URL: address,
    MOTCUA_SIGNING_TOKEN: token,
  } = environment;
  if (file && address)
    throw new Error('MOTCUA_SIGNING_P12 and MOTCUA_SIGNING_URL name two keys; set one of them.');
  if (file) return new FileSigningKey(file, passphrase ?? '');
  return address ? new RemoteSigningKey(address, token) : undefined;
}
