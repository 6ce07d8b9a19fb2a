import { type LayingFont, type LetterFile, standInForUnknown } from './archival-claim';

/** A font of one document: the parsed file, and the subset that goes into the document. */
interface EmbeddedFont extends LayingFont {
  readonly name: string;
  readonly font: ParsedFont;
  /** Words as they were laid out. */
  layoutCache: object;
}

/** A file of letters. It keeps each shape with the letters for which it was first asked. */
interface ParsedFont extends LetterFile {
  glyphForCodePoint(letter: number): unknown;
}

/** What pdfmake 0.3 makes of pdfkit; only the members that have to do with fonts. */
export interface PdfDocument {
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  _fontCount: number;
  getFontType(bold: boolean, italics: boolean): string;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
}

interface OpenFont {
  readonly parsed: ParsedFont;
  readonly make: new (document: PdfDocument, parsed: ParsedFont, id: string) => EmbeddedFont;
}

/** Words laid out before are not laid out again; after this many documents they are forgotten. */
const documentsPerMemory = 50;

const opened = new Map<string, OpenFont>();
const words = new Map<string, object>();
let documents = 0;

/**
 * The files of Tinos never change, yet for every document the library parses them anew, which is
 * more than half of the work of a receipt. With this a file is opened once in the life of the
 * process; the subset that goes into the document stays its own.
 */
export function shareFonts(document: PdfDocument): void {
  documents += 1;
  if (documents % documentsPerMemory === 0) words.clear();
  const open = document.provideFont.bind(document);
  document.provideFont = (family, bold, italics) => {
    const type = document.getFontType(bold, italics);
    const own = (document.fontCache[family] ??= {});
    return (own[type] ??= fontOf(`${family} ${type}`, document, () => open(family, bold, italics)));
  };
}

function fontOf(key: string, document: PdfDocument, open: () => EmbeddedFont): EmbeddedFont {
  const known = opened.get(key);
  const font = known ? openedAgain(known, document) : open();
  if (!known) {
    nameShapes(font.font);
    opened.set(key, { parsed: font.font, make: font.constructor as OpenFont['make'] });
  }
  font.layoutCache = words.get(key) ?? font.layoutCache;
  words.set(key, font.layoutCache);
  standInForUnknown(font);
  return font;
}

/**
 * The shape of «O» is asked for as a part of «Ó» too, and then for no letter: the next document could
 * not name it, and whoever copies «BÁO» out of it would get «BÁ».
 */
function nameShapes(font: ParsedFont): void {
  for (const letter of font.characterSet) font.glyphForCodePoint(letter);
}

/** What the library does with a file that it has just parsed. */
function openedAgain({ make, parsed }: OpenFont, document: PdfDocument): EmbeddedFont {
  document._fontCount += 1;
  const font = new make(document, parsed, `F${document._fontCount}`);
  document._fontFamilies[font.name] = font;
  return font;
}
