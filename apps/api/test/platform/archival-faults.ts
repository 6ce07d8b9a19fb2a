import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';

export type Conformance = 'A' | 'B';

/** Keys that an archive takes in no dictionary: actions, scripts, files inside, hidden data. */
const forbiddenKeys = ['JS', 'JavaScript', 'AA', 'OpenAction', 'EmbeddedFiles', 'XFA', 'OPI', 'PS'];
const forbiddenFilters = ['LZWDecode', 'Crypt', 'JPXDecode'];
const simpleFonts = ['TrueType', 'Type1', 'MMType1', 'CIDFontType0', 'CIDFontType2'];

/**
 * What keeps a file from being PDF/A-2 of a level, as far as its structure shows it: its marks, its
 * fonts, and what the standard (ISO 19005-2) forbids. It is no validator: contents of fonts,
 * profiles and pictures are not looked into.
 */
export async function archivalFaults(pdf: Uint8Array, level: Conformance): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return [
    ...frameFaults(pdf, document),
    ...metadataFaults(document, level),
    ...intentFaults(document),
    ...dictionariesOf(document).flatMap(dictionaryFaults),
  ];
}

/** Names what a page is seen through: a scan has nothing of the kind. */
export async function transparencyOf(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return dictionariesOf(document).flatMap((dict) => {
    const alpha = ['ca', 'CA'].map((key) => dict.lookup(PDFName.of(key)));
    const isSeenThrough = alpha.some((each) => each instanceof PDFNumber && each.asNumber() < 1);
    return [
      ...['SMask', 'Group'].filter((key) => dict.has(PDFName.of(key))),
      ...(isSeenThrough ? ['alpha'] : []),
    ];
  });
}

export async function xmpOf(pdf: Uint8Array): Promise<string | undefined> {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  return metadata instanceof PDFRawStream
    ? Buffer.from(metadata.contents).toString('utf8')
    : undefined;
}

function frameFaults(pdf: Uint8Array, { context }: PDFDocument): string[] {
  const { ID, Encrypt } = context.trailerInfo;
  const mark = [...pdf.subarray(9, 14)].filter((byte) => byte > 127).length;
  const parts = ID instanceof PDFArray ? ID.asArray() : [];
  const hasId = parts.length === 2 && parts.every((part) => part instanceof PDFHexString);
  return [
    ...(Buffer.from(pdf).toString('latin1', 0, 8) === '%PDF-1.7' ? [] : ['no header of PDF 1.7']),
    ...(mark >= 4 ? [] : ['not marked as binary']),
    ...(hasId ? [] : ['no identity']),
    ...(Encrypt === undefined ? [] : ['encrypted']),
  ];
}

function metadataFaults({ catalog }: PDFDocument, level: Conformance): string[] {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return ['no metadata'];
  const xmp = Buffer.from(metadata.contents).toString('utf8');
  return [
    ...(metadata.dict.has(PDFName.of('Filter')) ? ['packed metadata'] : []),
    ...(/^<\?xpacket begin="\ufeff"/.test(xmp) ? [] : ['metadata not in a packet']),
    ...(xmp.includes('<pdfaid:part>2</pdfaid:part>') ? [] : ['no part of the standard']),
    ...(xmp.includes(`<pdfaid:conformance>${level}</pdfaid:conformance>`) ? [] : ['no level']),
    ...(/&(?!(?:amp|lt|gt|quot|apos);)/.test(xmp) ? ['metadata that is no XML'] : []),
  ];
}

function intentFaults({ catalog }: PDFDocument): string[] {
  const intents = catalog.lookup(PDFName.of('OutputIntents'));
  const intent = intents instanceof PDFArray ? intents.lookup(0, PDFDict) : undefined;
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  if (intent?.get(PDFName.of('S')) !== PDFName.of('GTS_PDFA1')) return ['no output intent'];
  if (!(profile instanceof PDFRawStream)) return ['no colour profile'];
  const bytes = Buffer.from(decodePDFRawStream(profile).decode());
  const isScreen = bytes.toString('latin1', 12, 24) === 'mntrRGB XYZ ';
  return isScreen && bytes.toString('latin1', 36, 40) === 'acsp' ? [] : ['no profile of a screen'];
}

function dictionaryFaults(dict: PDFDict): string[] {
  const forbidden = forbiddenKeys.filter((key) => dict.has(PDFName.of(key)));
  const filters = listOf(dict.lookup(PDFName.of('Filter'))).filter((each) =>
    forbiddenFilters.includes(each),
  );
  return [...forbidden, ...filters, ...fontFaults(dict), ...annotationFaults(dict)];
}

function fontFaults(dict: PDFDict): string[] {
  if (nameOf(dict, 'Type') !== 'Font') return [];
  const name = nameOf(dict, 'BaseFont');
  if (nameOf(dict, 'Subtype') === 'Type0')
    return dict.has(PDFName.of('ToUnicode')) ? [] : [`${name} does not name its letters`];
  if (!simpleFonts.includes(nameOf(dict, 'Subtype'))) return [`${name} is no known kind of font`];
  const descriptor = dict.lookup(PDFName.of('FontDescriptor'));
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  const isInside =
    descriptor instanceof PDFDict &&
    files.some((key) => descriptor.lookup(PDFName.of(key)) instanceof PDFStream);
  return isInside ? [] : [`${name} is not in the file`];
}

const printFlag = 4;
const hidingFlags = 1 + 2 + 32;

/** The field of a signature is the one note that is met; it needs its looks and may not hide. */
function annotationFaults(dict: PDFDict): string[] {
  if (nameOf(dict, 'Type') !== 'Annot') return [];
  const flags = dict.lookup(PDFName.of('F'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  const isShown = (bits & printFlag) !== 0 && (bits & hidingFlags) === 0;
  return [
    ...(nameOf(dict, 'Subtype') === 'Widget' ? [] : ['a note']),
    ...(isShown && dict.has(PDFName.of('AP')) ? [] : ['a field without looks']),
  ];
}

function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

function listOf(value: PDFObject | undefined): string[] {
  const list = value instanceof PDFArray ? value.asArray() : [value];
  return list.map((each) => (each instanceof PDFName ? each.decodeText() : ''));
}

/** Every dictionary of the file, those inside others too. */
function dictionariesOf({ context }: PDFDocument): PDFDict[] {
  const inside = (object: PDFObject): PDFDict[] => {
    if (object instanceof PDFStream) return inside(object.dict);
    if (object instanceof PDFArray) return object.asArray().flatMap(inside);
    if (object instanceof PDFDict) return [object, ...object.values().flatMap(inside)];
    return [];
  };
  return context.enumerateIndirectObjects().flatMap(([, object]) => inside(object));
}
