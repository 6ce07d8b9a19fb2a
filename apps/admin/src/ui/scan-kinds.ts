import {
  classifyScan,
  isSealNumber,
  normaliseOwnCode,
  OWN_ALPHABET,
  type CitizenCard,
} from '@motcua/shared-identifiers';

export type ScanKind =
  | 'dossier'
  | 'consignment'
  | 'manifest'
  | 'seal'
  | 'receipt'
  | 'personCard'
  | 'shelf'
  | 'personalId'
  | 'phone'
  | 'taxNumber'
  | 'procedure';

export interface Scan {
  kind: ScanKind;
  /** Normalised; of a receipt the dossier code. */
  value: string;
  raw: string;
  /** A typing method had changed the code. */
  repaired: boolean;
  card?: CitizenCard;
}

export type ScanReading = { ok: true; scan: Scan } | { ok: false; found?: ScanKind; raw: string };

const shelfGrammar = new RegExp(`^[${OWN_ALPHABET}-]{1,12}$`);

function classified(raw: string): Scan | undefined {
  const found = classifyScan(raw);
  if (found.kind === 'unknown') return undefined;
  if (found.kind === 'citizenCard') {
    const { personalId } = found.value;
    return { kind: 'personCard', value: personalId, raw, repaired: false, card: found.value };
  }
  if (found.kind === 'trackingUrl')
    return { kind: 'receipt', value: found.value.dossierCode, raw, repaired: false };
  const kind = found.kind === 'oldPersonalId' ? 'personalId' : found.kind;
  // Spaces and small letters are how people type; only marks betray a typing method.
  const repaired = found.repaired && /[^\u0020-\u007e]/.test(raw.normalize('NFC'));
  return { kind, value: found.value, raw, repaired };
}

/** What was scanned, if the place accepts it; a receipt stands for its dossier. */
export function readScan(raw: string, accepts: readonly ScanKind[]): ScanReading {
  const found = classified(raw);
  if (found && accepts.includes(found.kind)) return { ok: true, scan: found };
  if (found?.kind === 'receipt' && accepts.includes('dossier'))
    return { ok: true, scan: { ...found, kind: 'dossier' } };
  const own = normaliseOwnCode(raw);
  const scan = (kind: ScanKind): ScanReading => ({
    ok: true,
    scan: { kind, value: own, raw, repaired: false },
  });
  if (accepts.includes('seal') && isSealNumber(own)) return scan('seal');
  if (accepts.includes('shelf') && shelfGrammar.test(own)) return scan('shelf');
  return { ok: false, found: found?.kind, raw };
}
