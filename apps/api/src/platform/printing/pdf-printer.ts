import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type DescribedDocument, keepMetadataReadable } from './archival-claim';
import { type PdfDocument, shareFonts } from './shared-fonts';
import { tagPages } from './tagged-pages';
import { tinosFiles } from './tinos';

/** The part of pdfmake 0.3 used here; its published types still describe version 0.2. */
interface Printer {
  createPdfKitDocument(
    definition: TDocumentDefinitions,
    options: { tableLayouts: Readonly<Record<string, CustomTableLayout>> },
  ): Promise<Readable & { end(): void }>;
}

type PrinterClass = new (
  fonts: Readonly<Record<string, typeof tinosFiles>>,
  files: null,
  addresses: { resolve(address: string): void; resolved(): Promise<void> },
  mayRead: (file: string) => boolean,
) => Printer;

const library = createRequire(__filename)('pdfmake/js/Printer') as { default: PrinterClass };

tagPages();

class TinosPrinter extends library.default {
  /** The library makes the document inside its own method: this is where it can be met. */
  set pdfKitDoc(document: PdfDocument & DescribedDocument) {
    this.document = document;
    shareFonts(document);
    keepMetadataReadable(document);
  }

  get pdfKitDoc(): PdfDocument | undefined {
    return this.document;
  }

  private document: PdfDocument | undefined;
}

/** Nothing is fetched from anywhere: fonts are files of ours, and pictures are drawn. */
const noAddresses = { resolve: () => undefined, resolved: async () => undefined };
const tinos = new Set<string>(Object.values(tinosFiles));

const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

/** Lays a definition out and writes it as a file. */
export async function pdfOf(definition: TDocumentDefinitions): Promise<Buffer> {
  const printer = new TinosPrinter({ Tinos: tinosFiles }, null, noAddresses, (file) =>
    tinos.has(file),
  );
  const document = await printer.createPdfKitDocument(definition, { tableLayouts: { ruled } });
  const file = buffer(document);
  document.end();
  return file;
}
