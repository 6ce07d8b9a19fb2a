import { SeededRandom } from '../data/seeded-random';

/** Bytes of one scanned page at 300 dpi in grey, more or less. */
const pageBytes = 512 * 1024;
const blockBytes = 64 * 1024;
const perPage = pageBytes / blockBytes;

/** What a packed picture looks like: no two bytes alike, and no word of PDF in it. */
function noise(): Buffer {
  const random = new SeededRandom(7);
  return Buffer.from(Uint8Array.from({ length: blockBytes }, () => 128 + random.below(128)));
}

const block = noise();

function pageHead(no: number): string {
  return (
    `${2 * no + 1} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]` +
    `/Resources<</XObject<</S ${2 * no + 2} 0 R>>>>>> endobj\n` +
    `${2 * no + 2} 0 obj <</Type/XObject/Subtype/Image/Width 2480/Height 3508/ColorSpace/DeviceGray` +
    `/BitsPerComponent 8/Filter/DCTDecode/Length ${pageBytes}>> stream\n`
  );
}

const pageFoot = '\nendstream endobj\n';
const foot = 'trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n';

export interface ScannedPdf {
  readonly bytes: number;
  /** The file in parts, made while somebody takes them. */
  parts(): Iterable<Buffer>;
}

/** A PDF of so many scanned pages that is never whole in memory; `nonce` makes it another file. */
export function scannedPdf(pages: number, nonce: string): ScannedPdf {
  const kids = Array.from({ length: pages }, (_, no) => `${2 * no + 3} 0 R`).join(' ');
  const head =
    `%PDF-1.7\n% ${nonce}\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n` +
    `2 0 obj <</Type/Pages/Count ${pages}/Kids[${kids}]>> endobj\n`;
  const heads = Array.from({ length: pages }, (_, no) => Buffer.from(pageHead(no + 1)));
  const around = head.length + foot.length + pages * (pageBytes + pageFoot.length);
  return {
    bytes: around + heads.reduce((total, each) => total + each.length, 0),
    *parts() {
      yield Buffer.from(head);
      for (const each of heads) {
        yield each;
        for (let no = 0; no < perPage; no += 1) yield block;
        yield Buffer.from(pageFoot);
      }
      yield Buffer.from(foot);
    },
  };
}

/** Pages of a file of so many megabytes. */
export const pagesOf = (megabytes: number): number => (megabytes * 1024 * 1024) / pageBytes;
