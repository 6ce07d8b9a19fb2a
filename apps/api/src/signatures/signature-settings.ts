import type { Clock } from '@motcua/shared-time';
import { trustAnchorsFrom } from './certificate-chain';
import { RemoteSigningKey } from './remote-signing-key';
import { RevocationLists } from './revocation-lists';
import { SignatureJudge } from './signature-judge';
import { FileSigningKey, type SigningKey } from './signing-key';
import { TimestampService } from './timestamp-service';

/**
 * `MOTCUA_TRUST_ANCHORS`: a PEM file or a folder of them. `MOTCUA_REVOCATION_LISTS`: files, folders
 * and addresses of lists of revoked certificates, with commas between them.
 */
export function signatureJudge(environment: NodeJS.ProcessEnv, clock: Clock): SignatureJudge {
  const places = (environment['MOTCUA_REVOCATION_LISTS'] ?? '')
    .split(',')
    .map((place) => place.trim())
    .filter(Boolean);
  const anchors = trustAnchorsFrom(environment['MOTCUA_TRUST_ANCHORS']);
  return new SignatureJudge(anchors, new RevocationLists(places, clock));
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

/** `MOTCUA_TIMESTAMP_URL`, with `MOTCUA_TIMESTAMP_TOKEN` as bearer where the service asks for one. */
export function timestampService(environment: NodeJS.ProcessEnv): TimestampService | undefined {
  const { MOTCUA_TIMESTAMP_URL: address, MOTCUA_TIMESTAMP_TOKEN: token } = environment;
  return address ? new TimestampService(address, token) : undefined;
}
