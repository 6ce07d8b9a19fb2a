import {
  compareScan,
  type HandOverIncident,
  handOverVerdict,
  type ScanComparison,
} from '@motcua/delivery-domain';
import type { ManifestScan } from '../data/manifest.repository';

/** What counting found: the scans against the list, and the seal. */
export interface Findings {
  readonly comparison: ScanComparison;
  readonly incidents: readonly HandOverIncident[];
}

/** As if both had signed: the signature of either stands for the same findings. */
export function findingsOf(
  listed: readonly string[],
  scans: readonly ManifestScan[],
  sealIntact: boolean,
): Findings {
  const comparison = compareScan(
    listed,
    scans.map((scan) => scan.code),
  );
  const at = new Date(0);
  const verdict = handOverVerdict({
    giver: { staffId: 'giver', at },
    receiver: { staffId: 'receiver', at },
    sealIntact,
    comparison,
  });
  return { comparison, incidents: verdict.outcome === 'withIncident' ? verdict.incidents : [] };
}
