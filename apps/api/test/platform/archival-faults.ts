import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib';
import { taggingFaults } from './reading-order';

export type Conformance = 'A' | 'B';

/** Keys that an archive takes in no dictionary: actions, scripts, files inside, hidden data. */
const forbiddenKeys = ['JS', 'JavaScript', 'AA', 'OpenAction', 'EmbeddedFiles', 'XFA', 'OPI', 'PS'];
const forbiddenFilters = ['LZWDecode', 'Crypt', 'JPXDecode'];
const forbiddenActions = [
  ...['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'JavaScript', 'Hide', 'SetOCGState'],
  ...['Rendition', 'Trans', 'GoTo3DView'],
];
/** How a colour lies over another; the archive knows no other ways. */
const blendings = [
  ...['Normal', 'Compatible', 'Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten', 'ColorDodge'],
  ...['ColorBurn', 'HardLight', 'SoftLight', 'Difference', 'Exclusion', 'Hue', 'Saturation'],
  ...['Color', 'Luminosity'],
];
const simpleFonts = ['TrueType', 'Type1', 'MMType1', 'CIDFontType0', 'CIDFontType2'];

/**
 * What keeps a file from being PDF/A-2 of a level, as far as its structure shows it: its marks, its
 * fonts, its tags at level A, and what the standard (ISO 19005-2) forbids. It is no validator: the
 * contents of fonts, profiles and pictures are not looked into.
 */
export async function archivalFaults(pdf: Uint8Array, level: Conformance): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return [
    ...frameFaults(pdf, document),
    ...metadataFaults(document, level),
    ...titleFaults(document),
    ...intentFaults(document),
    ...dictionariesOf(document).flatMap(dictionaryFaults),
    ...(level === 'A' ? await taggingFaults(pdf) : []),
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

/** What a file says of itself in two places has to agree, and a window shows its title. */
function titleFaults(document: PDFDocument): string[] {
  const { catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp =
    metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const said = (tag: string): string =>
    new RegExp(`<${tag}>(?:\\s*<rdf:Alt>\\s*<rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1] ?? '';
  const plain = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const made = document.getCreationDate()?.toISOString().slice(0, 19);
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  const isTitleShown =
    preferences instanceof PDFDict &&
    preferences.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True;
  return [
    ...(plain(said('dc:title')) === document.getTitle() ? [] : ['two titles']),
    ...(plain(said('pdf:Producer')) === document.getProducer() ? [] : ['two producers']),
    ...(plain(said('xmp:CreatorTool')) === document.getCreator() ? [] : ['two creators']),
    ...(said('xmp:CreateDate') === `${made}Z` ? [] : ['two days of making']),
    ...(isTitleShown ? [] : ['a title that no window shows']),
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
  const isAction = forbiddenActions.includes(nameOf(dict, 'S'));
  return [
    ...forbidden,
    ...filters,
    ...(isAction ? [`the action ${nameOf(dict, 'S')}`] : []),
    ...graphicFaults(dict),
    ...fontFaults(dict),
    ...annotationFaults(dict),
  ];
}

/** States and pictures that look different on every machine. */
function graphicFaults(dict: PDFDict): string[] {
  const isSmoothed = dict.lookup(PDFName.of('Interpolate')) === PDFBool.True;
  const state = nameOf(dict, 'Type') === 'ExtGState' ? dict : undefined;
  const blending = listOf(state?.lookup(PDFName.of('BM'))).filter((each) => each !== '');
  return [
    ...(isSmoothed ? ['a smoothed picture'] : []),
    ...['TR', 'HTP'].filter((key) => state?.has(PDFName.of(key))),
    ...blending.filter((each) => !blendings.includes(each)),
  ];
}

function fontFaults(dict: PDFDict): string[] {
  if (nameOf(dict, 'Type') !== 'Font') return [];
  const name = nameOf(dict, 'BaseFont');
  if (nameOf(dict, 'Subtype') === 'Type0')
    return namesLetters(dict) ? [] : [`${name} does not name its letters`];
  if (!simpleFonts.includes(nameOf(dict, 'Subtype'))) return [`${name} is no known kind of font`];
  if (nameOf(dict, 'Subtype') === 'CIDFontType2' && !dict.has(PDFName.of('CIDToGIDMap')))
    return [`${name} does not say which shape is which`];
  const descriptor = dict.lookup(PDFName.of('FontDescriptor'));
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  const isInside =
    descriptor instanceof PDFDict &&
    files.some((key) => descriptor.lookup(PDFName.of(key)) instanceof PDFStream);
  return isInside ? [] : [`${name} is not in the file`];
}

/** Every shape stands for a letter, and for none of those that are no letters. */
function namesLetters(dict: PDFDict): boolean {
  const names = dict.lookup(PDFName.of('ToUnicode'));
  if (!(names instanceof PDFRawStream)) return false;
  const map = Buffer.from(decodePDFRawStream(names).decode()).toString('latin1');
  return /beginbf(?:range|char)/.test(map) && !/[[ ]<(?:|0000|feff|fffe)>[\] ]/i.test(map);
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
