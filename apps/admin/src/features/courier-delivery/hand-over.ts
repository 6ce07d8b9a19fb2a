import { compareScan, type ScanAnswer } from '@motcua/delivery-domain';
import type { Manifest } from './get-manifests';

export type Side = 'giver' | 'receiver';

export interface Counted {
  right: number;
  extra: number;
  missing: number;
  isMismatch: boolean;
}

/** What the scans say against the list of the bag, and the seal with them. */
export function countOf({ items, scans, sealIntact }: Manifest): Counted {
  const found = compareScan(
    items.map(({ number }) => number),
    scans.map(({ code }) => code),
  );
  const { right, extra, missing } = found;
  return {
    right: right.length,
    extra: extra.length,
    missing: missing.length,
    isMismatch: extra.length > 0 || missing.length > 0 || sealIntact === false,
  };
}

/** One line of the counting: listed and found, listed and not found, or found and not listed. */
export interface CountedLine {
  number: string;
  state: 'right' | 'extra' | 'missing';
  dossierCode: string | null;
  name: string | null;
  paperCount: number | null;
  /** What was counted, where it differs from the slip. */
  counted: number | null;
  scannedAt: string | null;
}

/** What does not belong first, then the newest scan, and what is still missing at the end. */
export function linesOf({ items, scans }: Manifest): CountedLine[] {
  const counted = (number: string) => scans.find(({ code }) => code === number)?.papers ?? null;
  const listed = items.map(({ number, dossierCode, name, paperCount, scannedAt }): CountedLine => ({
    number,
    dossierCode,
    name,
    paperCount,
    scannedAt,
    state: scannedAt ? 'right' : 'missing',
    counted: counted(number),
  }));
  const extra = scans
    .filter(({ verdict }) => verdict === 'extra')
    .map(({ code, papers, scannedAt }): CountedLine => {
      const unknown = { dossierCode: null, name: null, paperCount: null };
      return { ...unknown, number: code, state: 'extra', counted: papers, scannedAt };
    });
  const newestFirst = (one: CountedLine, other: CountedLine) =>
    (other.scannedAt ?? '').localeCompare(one.scannedAt ?? '');
  return [...extra.sort(newestFirst), ...listed.sort(newestFirst)];
}

interface Signer {
  staffId: string;
  unitId: string;
}

/** Which side the signed-in person stands on: whoever carries the bag gives it. */
export function sideOf({ carrierId, fromUnit }: Manifest, { staffId, unitId }: Signer): Side {
  return carrierId === staffId || fromUnit.id === unitId ? 'giver' : 'receiver';
}

export const otherSide = (side: Side): Side => (side === 'giver' ? 'receiver' : 'giver');

export const signActOf = { giver: 'signAsGiver', receiver: 'signAsReceiver' } as const;

export const isSigned = (manifest: Manifest, side: Side): boolean =>
  (side === 'giver' ? manifest.giverSignedAt : manifest.receiverSignedAt) !== null;

/** How the counter hears each answer: three tones that differ. */
export const verdictOf = {
  right: 'right',
  repeated: 'repeated',
  extra: 'wrong',
} as const satisfies Record<ScanAnswer, string>;
