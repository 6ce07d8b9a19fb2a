import { writeFileSync } from 'node:fs';
import forge from 'node-forge';

export interface TestIdentity {
  readonly certificate: forge.pki.Certificate;
  readonly key: forge.pki.rsa.PrivateKey;
}

export interface TestLife {
  readonly from?: string;
  readonly to?: string;
  /** Extended key usage beside the signature, by its name. */
  readonly purpose?: 'timeStamping' | 'OCSPSigning';
}

const purposes = { timeStamping: 'timeStamping', OCSPSigning: '1.3.6.1.5.5.7.3.9' } as const;

let serial = 1;

function identity(
  commonName: string,
  issuer: TestIdentity | undefined,
  { from = '2026-01-01', to = '2030-01-01', purpose }: TestLife,
): TestIdentity {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  serial += 1;
  certificate.serialNumber = `0${serial}`.slice(-2);
  certificate.validity.notBefore = new Date(`${from}T00:00:00Z`);
  certificate.validity.notAfter = new Date(`${to}T00:00:00Z`);
  const subject = [
    { name: 'countryName', value: 'VN' },
    {
      name: 'commonName',
      value: commonName,
      valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
    },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? issuer.certificate.subject.attributes : subject);
  const isAuthority = issuer === undefined;
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isAuthority, critical: true },
    isAuthority
      ? { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }
      : { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    ...(purpose ? [{ name: 'extKeyUsage', [purposes[purpose]]: true, critical: true }] : []),
  ]);
  certificate.sign(issuer?.key ?? privateKey, forge.md.sha256.create());
  return { certificate, key: privateKey };
}

export const anAuthority = (name: string, life: TestLife = {}): TestIdentity =>
  identity(name, undefined, life);

export const aSigner = (name: string, by: TestIdentity, life: TestLife = {}): TestIdentity =>
  identity(name, by, life);

export const pemOf = ({ certificate }: TestIdentity): string =>
  forge.pki.certificateToPem(certificate);

export const keyPemOf = ({ key }: TestIdentity): string => forge.pki.privateKeyToPem(key);

/** A PKCS#12 file as an authority hands it out. */
export function writeStore(
  file: string,
  { certificate, key }: TestIdentity,
  authority: TestIdentity,
  passphrase: string,
): void {
  const store = forge.pkcs12.toPkcs12Asn1(key, [certificate, authority.certificate], passphrase, {
    algorithm: '3des',
  });
  writeFileSync(file, Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary'));
}
