import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';

const producer = 'Motcua';

export interface PdfFacts {
  readonly title: string;
  /** When it is made. */
  readonly at: Date;
}

/** The same facts stand in the dictionary of every PDF and, for the archive, in its metadata. */
export function describe(document: PDFDocument, { title, at }: PdfFacts): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('vi');
  document.setProducer(producer);
  document.setCreator(producer);
  document.setCreationDate(at);
  document.setModificationDate(at);
}

/** Level A of ISO 19005-2 asks for tags besides what level B asks for. */
export type ArchivalLevel = 'A' | 'B';

/**
 * Makes a document whose pages are fit for the archive say so (ISO 19005-2): metadata, the colours
 * its pictures are meant in, and an identity.
 */
export async function markArchival(
  document: PDFDocument,
  facts: PdfFacts,
  level: ArchivalLevel,
): Promise<void> {
  const { catalog, context } = document;
  // Readers of the archive look for the metadata without unpacking anything.
  const metadata = context.stream(Buffer.from(xmpOf(facts, level)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const profile = context.flateStream(await srgbProfile(), { N: 3 });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: context.register(profile),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  const identity = PDFHexString.of(identityOf(facts));
  context.trailerInfo.ID = context.obj([identity, identity]);
}

function identityOf({ title, at }: PdfFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([title, at.toISOString(), process.hrtime.bigint().toString()]))
    .digest('hex')
    .slice(0, 32);
}

let knownProfile: Promise<Uint8Array> | undefined;

/** The profile of sRGB that comes with the picture library, as it puts it into pictures. */
function srgbProfile(): Promise<Uint8Array> {
  knownProfile ??= profileOf(
    sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } }),
  );
  return knownProfile;
}

async function profileOf(picture: sharp.Sharp): Promise<Uint8Array> {
  const { icc } = await sharp(await picture.withIccProfile('srgb').jpeg().toBuffer()).metadata();
  if (!icc) throw new Error('The picture library has no profile of sRGB.');
  return icc;
}

function xmpOf({ title, at }: PdfFacts, level: ArchivalLevel): string {
  const when = `${at.toISOString().slice(0, 19)}Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>${level}</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>${producer}</pdf:Producer>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>]/g, (mark) => entities[mark] ?? mark);
