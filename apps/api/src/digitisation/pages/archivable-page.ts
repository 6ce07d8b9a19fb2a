import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib';

const pageKeys = names(
  ...['Type', 'Parent', 'Contents', 'Resources', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox'],
  ...['ArtBox', 'Rotate', 'UserUnit'],
);
const imageKeys = names(
  ...['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Filter'],
  ...['DecodeParms', 'Length', 'Decode', 'ImageMask', 'Interpolate', 'Name'],
);
/** Everything that packs pixels except what the archive forbids or what hides other data. */
const filters = names('DCTDecode', 'FlateDecode', 'CCITTFaxDecode', 'JBIG2Decode');
const plainColours = names('DeviceGray', 'DeviceRGB');
/** What places and clips pictures and fills areas; nothing that needs a font or a dictionary. */
const operators = new Set(
  'q Q cm Do re W W* n f F f* B b S s h m l c v y w j J M i g G rg RG BT ET'.split(' '),
);
const operand = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)|\/[^\s()<>[\]{}/%]+)$/;
/** A page that only shows pictures says little more. */
const longestContent = 65_536;

/**
 * Whether a page out of somebody else's PDF is certainly fit for the archive: pictures in grey or
 * RGB and nothing else. Many other pages would be as well, but nothing here could tell.
 */
export function isArchivable({ node }: PDFPage): boolean {
  const isPlain = node.entries().every(([key, value]) => pageKeys.has(key) || isEmpty(value, node));
  const resources = node.Resources();
  return isPlain && (!resources || hasOnlyPictures(resources)) && saysOnlyPictures(node.Contents());
}

function isEmpty(value: PDFObject, { context }: PDFPage['node']): boolean {
  const found = context.lookup(value);
  return found instanceof PDFArray && found.size() === 0;
}

function hasOnlyPictures(resources: PDFDict): boolean {
  return resources.keys().every((key) => {
    const value = resources.lookup(key);
    if (key === PDFName.of('ProcSet')) return true;
    if (!(value instanceof PDFDict)) return false;
    if (key !== PDFName.of('XObject')) return value.keys().length === 0;
    return value.keys().every((name) => isPlainPicture(value.lookup(name)));
  });
}

function isPlainPicture(object: PDFObject | undefined): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const { dict } = object;
  if (dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return false;
  if (!dict.keys().every((key) => imageKeys.has(key))) return false;
  if (dict.lookup(PDFName.of('Interpolate')) === PDFBool.True) return false;
  if (!listOf(dict.lookup(PDFName.of('Filter'))).every((each) => filters.has(each))) return false;
  const isMask = dict.lookup(PDFName.of('ImageMask')) === PDFBool.True;
  return isMask || isPlainColour(dict.lookup(PDFName.of('ColorSpace')));
}

function isPlainColour(space: PDFObject | undefined): boolean {
  if (space instanceof PDFName) return plainColours.has(space);
  if (!(space instanceof PDFArray)) return false;
  const [kind, base] = [space.lookup(0), space.lookup(1)];
  if (kind === PDFName.of('Indexed')) return base !== kind && isPlainColour(base);
  return kind === PDFName.of('ICCBased') && isPlainProfile(base);
}

/** A profile of a display or a scanner in grey or RGB, of a version the archive knows. */
function isPlainProfile(stream: PDFObject | undefined): boolean {
  if (!(stream instanceof PDFRawStream)) return false;
  const channels = stream.dict.lookup(PDFName.of('N'));
  const bytes = Buffer.from(decodePDFRawStream(stream).decode());
  const space = bytes.toString('latin1', 16, 20);
  const isKnown = bytes.length >= 128 && (bytes[8] ?? 9) <= 4;
  const expected = channels instanceof PDFNumber && { 1: 'GRAY', 3: 'RGB ' }[channels.asNumber()];
  return isKnown && expected === space;
}

function saysOnlyPictures(contents: PDFObject | undefined): boolean {
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, at) => contents.lookup(at))
      : [contents];
  return streams.every((stream) => {
    if (stream === undefined) return true;
    if (!(stream instanceof PDFRawStream)) return false;
    if (stream.contents.length > longestContent) return false;
    const filter = listOf(stream.dict.lookup(PDFName.of('Filter')));
    if (!filter.every((each) => each === PDFName.of('FlateDecode'))) return false;
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const words = text.split(/[\0\t\n\f\r ]+/).filter((word) => word !== '');
    return words.every((word) => operators.has(word) || operand.test(word));
  });
}

function listOf(value: PDFObject | undefined): PDFName[] {
  const list = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  return list.map((each) => (each instanceof PDFName ? each : PDFName.of('unknown')));
}

function names(...texts: string[]): ReadonlySet<PDFName> {
  return new Set(texts.map((text) => PDFName.of(text)));
}
