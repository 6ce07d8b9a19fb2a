import type { ManifestState } from '../data/manifest';
import type { ManifestScan } from '../data/manifest.repository';
import type { BagLine } from '../queries/bag-content.query';
import type { Minutes } from '../data/minutes';
import type { SignedParties } from '../queries/signed-parties.query';
import type { Findings } from './findings';

interface HandOverRecord {
  readonly parties: SignedParties;
  readonly lines: readonly BagLine[];
  readonly scans: readonly ManifestScan[];
  readonly findings: Findings;
  readonly note: string | null;
}

/** Puts a completed hand-over into the words and lines of its minutes. */
export function minutesOf(manifest: ManifestState, record: HandOverRecord): Minutes {
  const { parties, lines, scans, findings, note } = record;
  const { comparison } = findings;
  const counted = new Map(scans.map((scan) => [scan.code, scan.papers]));
  const listed = lines.map((line) => ({
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
    giver: parties.giver,
    receiver: parties.receiver,
    sealNo: manifest.sealNo ?? '',
    sealIntact: manifest.sealIntact ?? false,
    lines: [...listed, ...extra],
    note,
  };
}

function countException(listed: number, counted: number | null): string | null {
  return counted === null || counted === listed ? null : `Đếm được ${counted}/${listed} giấy`;
}
