import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  readPrintedCode,
  readSeparator,
  type SeparatorMark,
} from '../separator-sheets/separator-mark';

/** Four bytes a pixel: red, green, blue, opacity. */
export interface Bitmap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PageCodes {
  readonly separator?: SeparatorMark;
  /** Code of a dossier printed on the page, such as on its control slip. */
  readonly printedCode?: string;
}

type Reader = typeof import('zxing-wasm/reader');

let reader: Promise<Reader> | undefined;

async function openReader(): Promise<Reader> {
  const zxing = await import('zxing-wasm/reader');
  const file = await readFile(
    createRequire(__filename).resolve('zxing-wasm/reader/zxing_reader.wasm'),
  );
  // The package would otherwise fetch its program from the internet.
  const wasmBinary = new Uint8Array(file).buffer;
  await zxing.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return zxing;
}

/** Reads the QR and Code 128 codes of a page, however it was turned. */
export async function pageCodes({ data, width, height }: Bitmap): Promise<PageCodes> {
  reader ??= openReader();
  const zxing = await reader;
  const found = await zxing.readBarcodes(
    { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' },
    { formats: ['QRCode', 'Code128'], tryHarder: true, tryRotate: true, maxNumberOfSymbols: 4 },
  );
  const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text);
  const separator = texts.map(readSeparator).find((mark) => mark !== undefined);
  const printedCode = texts.map(readPrintedCode).find((code) => code !== undefined);
  return { ...(separator && { separator }), ...(printedCode && { printedCode }) };
}
