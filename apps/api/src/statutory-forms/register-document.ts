import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type PdfKitDocument from 'pdfkit';
import {
  type DescribedDocument,
  keepMetadataReadable,
  type LayingFont,
  standInForUnknown,
} from '../platform/printing/archival-claim';
import { tinosFiles } from '../platform/printing/tinos';

/** The drawing library under pdfmake, in the version that pdfmake brings. */
const PdfDocument = createRequire(require.resolve('pdfmake'))('pdfkit') as typeof PdfKitDocument;

export type FontName = keyof typeof tinosFiles;

/** A font in use. The library keeps how every word it ever set is laid out. */
interface FontInUse extends LayingFont {
  layoutCache: object;
}

/** What the library keeps to itself of a document that is being drawn. */
interface InnerDocument extends DescribedDocument {
  readonly _font: FontInUse;
  /** By sheet, the element that each marked part of it belongs to. */
  getStructParentTree(): {
    get(sheet: number): readonly unknown[] | undefined;
    add(sheet: number, elements: unknown): void;
  };
  ref(data: object): { data: object; end(): void };
  getStructTreeRoot(): { readonly data: { readonly ParentTreeNextKey: number } };
}

/** The library writes the file in pieces of some 20 bytes; so many are put together. */
const piecesOfChunk = 4_096;
const sheetsBetweenForgetting = 20;

/**
 * A file that is fit for archives (PDF/A-2a) and is written while it is drawn: of what stands on a
 * finished sheet only its place in the file is kept.
 */
export class RegisterDocument {
  readonly pdf = new PdfDocument({
    autoFirstPage: false,
    bufferPages: false,
    margin: 0,
    lang: 'vi-VN',
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
  });
  private readonly library = this.pdf as unknown as InnerDocument;
  private readonly fonts = new Set<FontInUse>();
  private readonly chunks: Buffer[] = [];
  private readonly pieces: Buffer[] = [];
  private sheets = 0;
  private sheetsHandedOut = 0;
  private readonly ended: Promise<void>;

  constructor(title: string) {
    const { pdf } = this;
    keepMetadataReadable(this.library);
    this.ended = new Promise((resolve) => pdf.on('end', resolve));
    pdf.on('data', (piece: Buffer) => this.keep(piece));
    pdf.info.Title = title;
    for (const [name, file] of Object.entries(tinosFiles)) pdf.registerFont(name, file);
  }

  newSheet(size: [number, number]): void {
    this.handOutTags();
    this.sheets += 1;
    if (this.sheets % sheetsBetweenForgetting === 0) this.forgetWords();
    this.pdf.addPage({ size, margin: 0 });
  }

  /** The font that is drawn with from now on. */
  use(name: FontName): LayingFont {
    this.pdf.font(name);
    const { _font: font } = this.library;
    if (!this.fonts.has(font)) standInForUnknown(font);
    this.fonts.add(font);
    return font;
  }

  /** What is drawn so far and not yet taken. */
  async taken(): Promise<Buffer> {
    await setImmediate();
    return Buffer.concat([...this.chunks.splice(0), ...this.pieces.splice(0)]);
  }

  async end(): Promise<Buffer> {
    this.handOutTags();
    this.pdf.end();
    await this.ended;
    return this.taken();
  }

  private keep(piece: Buffer): void {
    if (this.pieces.push(piece) === piecesOfChunk)
      this.chunks.push(Buffer.concat(this.pieces.splice(0)));
  }

  /** Codes and names never come again. */
  private forgetWords(): void {
    for (const font of this.fonts) font.layoutCache = Object.create(null) as object;
  }

  /** Goes into the file with its sheet: held to the end, each cell would take some 300 bytes. */
  private handOutTags(): void {
    const { library } = this;
    const tree = library.getStructParentTree();
    const sheets = library.getStructTreeRoot().data.ParentTreeNextKey;
    for (; this.sheetsHandedOut < sheets; this.sheetsHandedOut += 1) {
      const elements = library.ref(tree.get(this.sheetsHandedOut) ?? []);
      elements.end();
      elements.data = {};
      tree.add(this.sheetsHandedOut, elements);
    }
  }
}
