/** A file of letters, as it was parsed. */
export interface LetterFile {
  readonly characterSet: readonly number[];
}

/** A font of one document, as pdfkit holds it. */
export interface LayingFont {
  readonly font: LetterFile;
  /** The letters that each shape in use stands for. */
  readonly unicode: (readonly number[])[];
  layout(text: string, features?: unknown, onlyWidth?: boolean): unknown;
}

/** What pdfkit writes about a document, once in its dictionary and once as metadata. */
export interface DescribedDocument {
  info: Readonly<Record<string, unknown>>;
  endMetadata(): void;
}

/**
 * Stands where a font lacks a letter. The font's own box looks the same, but is no letter: an archive
 * takes no file that shows it.
 */
const standIn = '□';
const control = /\p{Cc}/u;
/** What the drawing library leaves out; the five letters that count as unseen too it draws. */
const unseen = /(?!\u115f|\u1160|\u180f|\u3164|\uffa0)\p{Default_Ignorable_Code_Point}/u;

/** By the number of a letter, 1 where the file has a shape for it. */
const shapesOfFiles = new WeakMap<LetterFile, Uint8Array>();

function shapesOf({ font }: LayingFont): Uint8Array {
  const known = shapesOfFiles.get(font);
  if (known) return known;
  const shapes = new Uint8Array(Math.max(...font.characterSet) + 1);
  for (const letter of font.characterSet) shapes[letter] = 1;
  shapesOfFiles.set(font, shapes);
  return shapes;
}

const hasShape = (shapes: Uint8Array, letter: string): boolean =>
  shapes[letter.codePointAt(0) ?? 0] === 1 || unseen.test(letter);

/** Whether a text holds a letter that the font cannot show. */
export function lacksShapes(font: LayingFont, text: string): boolean {
  const shapes = shapesOf(font);
  for (let at = 0; at < text.length; at += 1)
    if (shapes[text.charCodeAt(at)] !== 1)
      return Array.from(text).some((letter) => !hasShape(shapes, letter));
  return false;
}

const replacementLetter = 0xfffd;

export function standInForUnknown(font: LayingFont): void {
  // The font's own box, which is never drawn: a font may name no shape by the letter 0.
  font.unicode[0] = [replacementLetter];
  const layout = font.layout.bind(font);
  const shapes = shapesOf(font);
  const shown = (letter: string): string => {
    if (hasShape(shapes, letter)) return letter;
    return control.test(letter) ? ' ' : standIn;
  };
  font.layout = (text, ...options) =>
    layout(lacksShapes(font, text) ? Array.from(text, shown).join('') : text, ...options);
}

/** The library writes the title into the metadata as if it could hold no mark of XML. */
export function keepMetadataReadable(document: DescribedDocument): void {
  const end = document.endMetadata.bind(document);
  document.endMetadata = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([name, value]) => [
        name,
        typeof value === 'string' ? escaped(value) : value,
      ]),
    );
    end();
    document.info = info;
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[&<>]/g, (mark) => entities[mark] ?? mark);
