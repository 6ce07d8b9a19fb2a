/** One signature as it lies in the bytes of a PDF (ISO 32000-1, 12.8.1). */
export interface PdfSignaturePart {
  /** The CMS container, padding included. */
  readonly container: Buffer;
  /** What the signature vouches for: everything but the container itself. */
  readonly signedRanges: readonly [Buffer, Buffer];
  /** Bytes that follow the last signed one. */
  readonly bytesAfter: number;
  /** The signer's own word for the time, `M` of the dictionary. */
  readonly claimedAt: Date | null;
  readonly subFilter: string | null;
}

/** A byte range that does not enclose exactly one container. */
export interface BrokenPart {
  readonly fault: 'rangeBroken';
}

const byteRange = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
/** Bytes around a byte range in which the other entries of its dictionary stand. */
const dictionaryReach = 1_000;

/** Every signature of a PDF in the order of its bytes. */
export function signatureParts(pdf: Buffer): (PdfSignaturePart | BrokenPart)[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(byteRange)].map((match) => {
    const numbers = match.slice(1, 5).map(Number);
    return partOf(pdf, text, match.index, numbers) ?? { fault: 'rangeBroken' };
  });
}

function partOf(
  pdf: Buffer,
  text: string,
  at: number,
  [start = 0, firstLength = 0, second = 0, secondLength = 0]: readonly number[],
): PdfSignaturePart | undefined {
  const end = second + secondLength;
  // Anything else between the two ranges would be content that nobody signed.
  if (start !== 0 || firstLength >= second || end > pdf.length) return undefined;
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(firstLength, second))?.[1];
  if (hex === undefined) return undefined;
  const dictionary = dictionaryAround(text, at, firstLength, second);
  return {
    container: Buffer.from(hex.replace(/\s/g, ''), 'hex'),
    signedRanges: [pdf.subarray(0, firstLength), pdf.subarray(second, end)],
    bytesAfter: pdf.length - end,
    claimedAt: dateOf(/\/M\s*\(D:([^)]{4,40})\)/.exec(dictionary)?.[1]),
    subFilter: /\/SubFilter\s*\/([A-Za-z0-9.]+)/.exec(dictionary)?.[1] ?? null,
  };
}

/** The text of the dictionary with its container left out. */
function dictionaryAround(text: string, at: number, gapFrom: number, gapTo: number): string {
  const begin = Math.max(text.lastIndexOf(' obj', at), at - dictionaryReach, 0);
  const before = text.slice(begin, Math.min(at + dictionaryReach, gapFrom));
  const after = text.slice(gapTo, gapTo + dictionaryReach);
  const end = after.indexOf('endobj');
  return `${before} ${end < 0 ? after : after.slice(0, end)}`;
}

/** `YYYYMMDDHHmmSSOHH'mm'` of PDF; parts that are missing begin their span. */
function dateOf(text: string | undefined): Date | null {
  const match = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(
    text ?? '',
  );
  if (!match) return null;
  const [year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match.slice(
    1,
    7,
  );
  const zone = match[7] ? `${match[7]}${match[8]}:${match[9] ?? '00'}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
