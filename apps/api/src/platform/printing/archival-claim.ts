/** A font of one document, as pdfkit holds it. */
export interface EncodingFont {
  /** Which letters each of the font's own shapes stands for. */
  readonly unicode: readonly (readonly number[])[];
  encode(text: string, features?: unknown): [codes: string[], positions: unknown[]];
}

/** What pdfkit writes about a document, once in its dictionary and once as metadata. */
export interface DescribedDocument {
  info: Readonly<Record<string, unknown>>;
  endMetadata(): void;
}

/** A text holds a letter that the font cannot show; an archive takes no file with one. */
export class LetterWithoutShape extends Error {}

/** The first shape of every font is the box that stands for what it lacks. */
const noShape = '0000';

export function refuseUnknownLetters(font: EncodingFont): void {
  const encode = font.encode.bind(font);
  font.encode = (text, features) => {
    const encoded = encode(text, features);
    const isUnknown = (code: string): boolean =>
      code === noShape || font.unicode[Number.parseInt(code, 16)]?.length === 0;
    if (encoded[0].some(isUnknown)) throw new LetterWithoutShape();
    return encoded;
  };
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
