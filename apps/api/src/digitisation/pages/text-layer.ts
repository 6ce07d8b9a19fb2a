import { PDFDocument, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';
import { invisibleFont, invisibleGlyph, letterWidth, unitsPerEm } from './invisible-font';

/** A word and its place on the drawn page, in pixels from the upper left corner. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RecognisedPage {
  /** Size of the drawn page, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
}

/**
 * The same PDF with the words lying unseen over its pages (text rendering mode 3), so that it can be
 * searched and copied. What it claims to be stays true: the font is embedded and names its letters.
 */
export async function withTextLayer(
  pdf: Uint8Array,
  pages: readonly RecognisedPage[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const font = document.context.nextRef();
  const used = new Set<number>();
  document.getPages().forEach((page, index) => {
    const recognised = pages[index];
    if (recognised && recognised.words.length > 0) addLayer(page, recognised, font, used);
  });
  if (used.size === 0) return pdf;
  document.context.assign(
    font,
    fontOf(
      document,
      [...used].sort((a, b) => a - b),
    ),
  );
  return document.save({ useObjectStreams: true });
}

function addLayer(
  page: PDFPage,
  { width, height, words }: RecognisedPage,
  font: PDFRef,
  used: Set<number>,
): void {
  const { node, doc } = page;
  const frame = frameOf(page);
  const scale = { x: frame.width / width, y: frame.height / height };
  node.normalize();
  const name = node.newFontDictionary('Unseen', font).toString();
  const lines = words.flatMap(({ text, left, top, right, bottom }) => {
    const codes = codesOf(text);
    const size = (bottom - top) * scale.y;
    const wide = (right - left) * scale.x;
    if (codes.length === 0 || size <= 0 || wide <= 0) return [];
    for (const code of codes) used.add(code);
    const natural = (codes.length * size * letterWidth) / unitsPerEm;
    const [x, y] = [left * scale.x, frame.height - bottom * scale.y];
    // The space parts words for those who copy; it has no shape to overlap with.
    const hex = [...codes, space].map((code) => code.toString(16).padStart(4, '0')).join('');
    used.add(space);
    return `${name} ${short(size)} Tf ${short((100 * wide) / natural)} Tz
1 0 0 1 ${short(x)} ${short(y)} Tm <${hex}> Tj`;
  });
  const layer = `q ${frame.matrix.map(short).join(' ')} cm BT 3 Tr\n${lines.join('\n')}\nET Q`;
  const { context } = doc;
  // What the page itself does to its coordinates ends before the layer.
  node.wrapContentStreams(
    context.register(context.flateStream('q')),
    context.register(context.flateStream('Q')),
  );
  node.addContentStream(context.register(context.flateStream(layer)));
}

const space = 0x20;

const short = (value: number): string => String(Math.round(value * 1_000) / 1_000);

/** Letters of the first plane have their own number; others are not read off paper. */
function codesOf(text: string): number[] {
  return [...text.normalize('NFC')]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((code) => code > space && code < 0xd800 && code !== 0x7f);
}

/** The page as it is seen, its turn included, and how its points lie on the unturned page. */
function frameOf(page: PDFPage): { width: number; height: number; matrix: readonly number[] } {
  const { x, y, width, height } = page.getCropBox();
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] };
    default:
      return { width, height, matrix: [1, 0, 0, 1, x, y] };
  }
}

const fontName = 'MotcuaUnseen';

function fontOf({ context }: PDFDocument, codes: readonly number[]) {
  const program = invisibleFont();
  const file = context.register(context.flateStream(program, { Length1: program.length }));
  const system = {
    Registry: PDFString.of('Adobe'),
    Ordering: PDFString.of('Identity'),
    Supplement: 0,
  };
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: fontName,
    Flags: 5,
    FontBBox: [0, 0, letterWidth, unitsPerEm],
    ItalicAngle: 0,
    Ascent: unitsPerEm,
    Descent: 0,
    CapHeight: unitsPerEm,
    StemV: 80,
    FontFile2: file,
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: system,
    FontDescriptor: context.register(descriptor),
    DW: letterWidth,
    CIDToGIDMap: context.register(context.flateStream(glyphsOf(codes))),
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: fontName,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(meaningOf(codes))),
  });
}

/** Every used letter has the one glyph; the archive forbids letters without any. */
function glyphsOf(codes: readonly number[]): Buffer {
  const map = Buffer.alloc(((codes.at(-1) ?? 0) + 1) * 2);
  for (const code of codes) map.writeUInt16BE(invisibleGlyph, code * 2);
  return map;
}

/** A list in a character map holds a hundred entries. */
const mostEntries = 100;

/** Which letter of Unicode each code stands for. */
function meaningOf(codes: readonly number[]): string {
  const lists: string[] = [];
  for (let from = 0; from < codes.length; from += mostEntries) {
    const part = codes.slice(from, from + mostEntries);
    const entries = part.map((code) => {
      const hex = code.toString(16).padStart(4, '0');
      return `<${hex}> <${hex}>`;
    });
    lists.push(`${part.length} beginbfchar\n${entries.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
