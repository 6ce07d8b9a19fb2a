import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';

const pemBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: globalThis.crypto }));

/** The certificates of a PEM text, in its order. */
export function certificatesOf(pem: string): pkijs.Certificate[] {
  return [...pem.matchAll(pemBlock)].map(([, base64 = '']) =>
    certificateOf(Buffer.from(base64, 'base64')),
  );
}

export function certificateOf(der: Buffer): pkijs.Certificate {
  const { result, offset } = asn1.fromBER(arrayBufferOf(der));
  if (offset < 0) throw new Error('This is not a certificate.');
  return new pkijs.Certificate({ schema: result });
}

/** The authorities a deployment trusts: one PEM file, or every PEM file of a folder. */
export function trustAnchorsFrom(place: string | undefined): readonly pkijs.Certificate[] {
  if (!place) return [];
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => /\.(pem|crt|cer)$/i.test(name))
        .map((name) => path.join(place, name))
    : [place];
  return files.flatMap((file) => certificatesOf(readFileSync(file, 'latin1')));
}

/**
 * The certificates from this one to a trusted authority at an instant (RFC 5280), both included;
 * undefined where there is no way. Says nothing about revocation and never asks a network.
 */
export async function pathToTrust(
  signer: pkijs.Certificate,
  others: readonly pkijs.Certificate[],
  anchors: readonly pkijs.Certificate[],
  at: Date,
): Promise<readonly pkijs.Certificate[] | undefined> {
  if (anchors.length === 0) return undefined;
  const between = others.filter((each) => !each.serialNumber.isEqual(signer.serialNumber));
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    certs: [...between, signer],
    checkDate: at,
  });
  const { result, certificatePath } = await engine.verify({ passedWhenNotRevValues: true });
  return result ? certificatePath : undefined;
}

/** Whether a certificate was issued for a purpose, by its extended key usage (RFC 5280, 4.2.1.12). */
export function isIssuedFor({ extensions }: pkijs.Certificate, purpose: string): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === '2.5.29.37')?.parsedValue as unknown;
  return usage instanceof pkijs.ExtKeyUsage && usage.keyPurposes.includes(purpose);
}

/** The person or agency a certificate names, by its common name. */
export function subjectName({ subject }: pkijs.Certificate): string {
  const commonName = subject.typesAndValues.find(({ type }) => type === '2.5.4.3');
  const named = commonName ?? subject.typesAndValues.at(-1);
  return named ? String(named.value.valueBlock.value).normalize('NFC') : '';
}

export function isValidAt({ notBefore, notAfter }: pkijs.Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

export function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
