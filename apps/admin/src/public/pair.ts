import {
  isDossierCode,
  isTrackingSecret,
  normaliseDossierCode,
  normaliseOwnCode,
} from '@motcua/shared-identifiers';
import type { Pair } from './tracking-api';

/** What the address of the QR code holds: `/track/{code}?s=…`, or `/track/{code}/{secret}`. */
export function pairInAddress(address: URL): Pair {
  const [code = '', secret = ''] = address.pathname
    .replace(/^\/track\/?/, '')
    .split('/')
    .map(decodeURIComponent);
  return {
    code: normaliseDossierCode(code),
    secret: normaliseOwnCode(address.searchParams.get('s') ?? secret),
  };
}

export const normalisedPair = ({ code, secret }: Pair): Pair => ({
  code: normaliseDossierCode(code),
  secret: normaliseOwnCode(secret),
});

/** Which of the two is not even shaped like one; checked before the server is asked. */
export function faultIn({ code, secret }: Pair): 'code' | 'secret' | undefined {
  if (!isDossierCode(code)) return 'code';
  return isTrackingSecret(secret) ? undefined : 'secret';
}
