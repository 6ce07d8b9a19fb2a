import type { ManifestState } from '../data/manifest';
import type { ManifestScan } from '../data/manifest.repository';
import type { BagLine } from '../queries/bag-content.query';
import type { Minutes } from '../data/minutes';
import type { SignedParties } from '../queries/signed-parties.query';
import type { Findings } from './hand-over';

export function minutesOf(
  manifest: ManifestState,
  { giver, receiver }: SignedParties,
  content: readonly BagLine[],
  scans: readonly ManifestScan[],
  { comparison }: Findings,
  note: string | null,
): Minutes {
  const counted = new Map(scans.map((scan) => [scan.code, scan.papers]));
  const listed = content.map((line) => ({
    consignmentNo: line.number,
    dossierCode: line.dossierCode,
    applicantName: line.name ?? '',
    paperCount: line.paperCount,
    exception: comparison.missing.includes(line.number)
      ? 'Thiếu'
      : countException(line.paperCount, counted.get(line.number) ?? null),
  }));
  const extra = comparison.extra.map((code) => ({
    consignmentNo: code,
    dossierCode: null,
    applicantName: '',
    paperCount: 0,
    exception: 'Thừa, không có trong bảng kê',
  }));
  return {
    signedAt: manifest.handedOverAt?.toISOString() ?? '',
    giver,
    receiver,
    sealNo: manifest.sealNo ?? '',
    sealIntact: manifest.sealIntact ?? false,
    lines: [...listed, ...extra],
    note,
  };
}

function countException(listed: number, counted: number | null): string | null {
  return counted === null || counted === listed ? null : `Đếm được ${counted}/${listed} giấy`;
}
