import * as pkijs from 'pkijs';

const issuingPoint = '2.5.29.28';
const deltaIndicator = '2.5.29.27';
const distributionPoints = '2.5.29.31';
const basicConstraints = '2.5.29.19';

type Extended = { readonly extensions?: pkijs.Extension[] };

/**
 * Whether a list speaks about a certificate at all: whole, of its issuer, for its kind, and where it
 * is one part of several, for the part the certificate names (RFC 5280, 5.2.5 and 6.3.3).
 */
export function covers(
  { issuer, crlExtensions }: pkijs.CertificateRevocationList,
  certificate: pkijs.Certificate,
): boolean {
  if (!issuer.isEqual(certificate.issuer)) return false;
  if (valueOf(crlExtensions, deltaIndicator) !== undefined) return false;
  const scope = valueOf(crlExtensions, issuingPoint);
  if (scope === undefined) return true;
  if (!(scope instanceof pkijs.IssuingDistributionPoint) || 'parsingError' in scope) return false;
  const { indirectCRL, onlySomeReasons, onlyContainsAttributeCerts } = scope;
  if (indirectCRL || onlySomeReasons !== undefined || onlyContainsAttributeCerts) return false;
  const constraints = valueOf(certificate, basicConstraints);
  const isAuthority = constraints instanceof pkijs.BasicConstraints && constraints.cA;
  if (isAuthority ? scope.onlyContainsUserCerts : scope.onlyContainsCACerts) return false;
  const parts = namesOf(scope.distributionPoint);
  return parts.length === 0 || pointsOf(certificate).some((name) => parts.includes(name));
}

function valueOf(holder: Extended | undefined, id: string): unknown {
  return holder?.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;
}

function pointsOf(certificate: pkijs.Certificate): string[] {
  const points = valueOf(certificate, distributionPoints);
  return points instanceof pkijs.CRLDistributionPoints
    ? points.distributionPoints.flatMap(({ distributionPoint }) => namesOf(distributionPoint))
    : [];
}

/** A point without a name that can be compared counts as one that nobody names. */
function namesOf(point: pkijs.DistributionPointName | undefined): string[] {
  if (!point) return [];
  const names = Array.isArray(point) ? point : [];
  return names.length > 0 ? names.map(({ value }) => String(value)) : ['?'];
}
