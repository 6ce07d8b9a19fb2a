import { parseCitizenCard, type CitizenCard } from './citizen-card';
import { isDossierCode, normaliseDossierCode } from './dossier-code';
import { isManifestNumber, isTrackingSecret, normaliseOwnCode } from './own-codes';
import { isOldPersonalId, isPersonalId } from './personal-id';
import { isPhone, normalisePhone } from './phone';
import { isProcedureCode } from './procedure-code';
import { isS10 } from './s10';
import { isTaxNumber, normaliseTaxNumber } from './tax-number';
import { undoneTyping } from './typing-method';

/** A scanned text as one of its grammars allows it; the raw text goes to the journal. */
export type RepairedScan =
  | { readonly ok: true; readonly value: string; readonly repaired: boolean; readonly raw: string }
  | { readonly ok: false; readonly reason: 'ambiguous' | 'unknown'; readonly raw: string };

export type CodeGrammar = (candidate: string) => boolean;

/** What a scan or a typed code is, with its normalised value. */
export type ClassifiedScan =
  | {
      readonly kind:
        | 'dossier'
        | 'consignment'
        | 'manifest'
        | 'procedure'
        | 'personalId'
        | 'oldPersonalId'
        | 'phone'
        | 'taxNumber';
      readonly value: string;
      readonly repaired: boolean;
    }
  | { readonly kind: 'citizenCard'; readonly value: CitizenCard }
  | { readonly kind: 'trackingUrl'; readonly value: TrackingAddress }
  | { readonly kind: 'unknown'; readonly value: string; readonly reason: 'ambiguous' | 'unknown' };

export interface TrackingAddress {
  readonly dossierCode: string;
  readonly secret: string;
}

const longestCode = 64;
const scannedCodes = [
  ['dossier', isDossierCode],
  ['consignment', isS10],
  ['manifest', isManifestNumber],
  ['procedure', isProcedureCode],
] as const satisfies readonly (readonly [string, CodeGrammar])[];

/**
 * The text a scanner meant, though a Vietnamese typing method changed it: accepted only when
 * exactly one reading satisfies a grammar, check digits included.
 */
export function repairScan(raw: string, ...grammars: readonly CodeGrammar[]): RepairedScan {
  const accepts: CodeGrammar = (candidate) => grammars.some((grammar) => grammar(candidate));
  const plain = normaliseDossierCode(raw.replace(/\p{Cc}/gu, ''));
  if (accepts(plain)) return { ok: true, value: plain, repaired: plain !== raw.trim(), raw };
  if (plain.length > longestCode) return { ok: false, reason: 'unknown', raw };
  const [first, second] = undoneTyping(plain).filter(accepts);
  if (first === undefined) return { ok: false, reason: 'unknown', raw };
  if (second !== undefined) return { ok: false, reason: 'ambiguous', raw };
  return { ok: true, value: first, repaired: true, raw };
}

/** Sorts out what was scanned or typed into the one search box. */
export function classifyScan(text: string): ClassifiedScan {
  const trimmed = text.normalize('NFC').trim();
  const card = parseCitizenCard(trimmed);
  if (card.ok) return { kind: 'citizenCard', value: card.value };
  const address = trackingAddressOf(trimmed);
  if (address) return { kind: 'trackingUrl', value: address };
  return numberIn(trimmed) ?? codeIn(trimmed);
}

/** The last two parts of a tracking address, whatever a typing method made of its host. */
export function trackingAddressOf(text: string): TrackingAddress | undefined {
  const parts = (text.split(/[?#]/)[0] ?? '').split('/').filter((part) => part !== '');
  if (!text.includes('/') || parts.length < 2) return undefined;
  const dossierCode = normaliseDossierCode(parts.at(-2) ?? '');
  const secret = normaliseOwnCode(parts.at(-1) ?? '');
  return isDossierCode(dossierCode) && isTrackingSecret(secret)
    ? { dossierCode, secret }
    : undefined;
}

/** Numbers carry no letters, so no typing method changes them; a phone goes before a tax number. */
function numberIn(text: string): ClassifiedScan | undefined {
  const found = (kind: 'personalId' | 'oldPersonalId' | 'phone' | 'taxNumber', value: string) =>
    ({ kind, value, repaired: value !== text }) as const;
  const unspaced = text.replace(/\s+/g, '');
  if (isPersonalId(unspaced)) return found('personalId', unspaced);
  if (isPhone(text)) return found('phone', normalisePhone(text));
  if (isOldPersonalId(unspaced)) return found('oldPersonalId', unspaced);
  const taxNumber = normaliseTaxNumber(text);
  return isTaxNumber(taxNumber) ? found('taxNumber', taxNumber) : undefined;
}

function codeIn(text: string): ClassifiedScan {
  const repair = repairScan(text, ...scannedCodes.map(([, grammar]) => grammar));
  if (!repair.ok) return { kind: 'unknown', value: text, reason: repair.reason };
  const [kind] = scannedCodes.find(([, grammar]) => grammar(repair.value)) ?? [];
  return kind
    ? { kind, value: repair.value, repaired: repair.repaired }
    : { kind: 'unknown', value: text, reason: 'unknown' };
}
