import { PDFiumLibrary } from '@hyzyla/pdfium';
import {
  decodePDFRawStream,
  degrees,
  PDFDocument,
  PDFName,
  PDFRawStream,
  StandardFonts,
} from 'pdf-lib';
import sharp from 'sharp';
import { composePdf, type ScanPart } from '../../src/digitisation/pages/compose-pdf';
import { type RecognisedPage, withTextLayer } from '../../src/digitisation/pages/text-layer';
import { archivalFaults, transparencyOf, xmpOf } from '../platform/archival-faults';
import { aScan, aScannedPage } from './scan-samples';

const facts = { title: 'Giấy khai sinh <&> số 1', at: new Date('2026-11-19T02:00:00Z') };
const name = 'Nguyễn Thị Hồng Phượng';

const aPicture = async (turned = 0): Promise<ScanPart> => ({
  content: await aScannedPage({ lines: 3 }),
  mediaType: 'image/jpeg',
  pages: [{ index: 0, rotation: turned }],
});

const aPart = async (make: (document: PDFDocument) => Promise<void> | void): Promise<ScanPart> => {
  const document = await PDFDocument.create();
  await make(document);
  const content = await document.save();
  return { content, mediaType: 'application/pdf', pages: [{ index: 0, rotation: 0 }] };
};

describe('a file for the archive', () => {
  it('carries the marks of PDF/A-2b, with facts that agree', async () => {
    const { pdf, standard } = await composePdf(facts, [await aPicture()]);
    expect(standard).toBe('PDF/A-2b');
    expect(await archivalFaults(pdf, 'B')).toEqual([]);
    expect(await transparencyOf(pdf)).toEqual([]);
    const xmp = await xmpOf(pdf);
    expect(xmp).toContain('>Giấy khai sinh &lt;&amp;&gt; số 1</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-19T02:00:00Z</xmp:CreateDate>');
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect([document.getTitle(), document.getProducer()]).toEqual([facts.title, 'Motcua']);
    expect(document.getCreationDate()).toEqual(facts.at);
    expect(document.getModificationDate()).toEqual(facts.at);
  });

  it('is made of what scanners send: pictures, and PDFs of pictures', async () => {
    const scan = await aScan([{ lines: 3 }, { lines: 6 }]);
    const pages = [1, 0].map((index) => ({ index, rotation: 90 }));
    const part: ScanPart = { content: scan, mediaType: 'application/pdf', pages };
    const { pdf, standard } = await composePdf(facts, [part, await aPicture()]);
    expect(standard).toBe('PDF/A-2b');
    expect(await archivalFaults(pdf, 'B')).toEqual([]);
  });

  it('has nothing to see through left of a picture that had', async () => {
    const background = { r: 1, g: 1, b: 1, alpha: 0.5 };
    const content = await sharp({ create: { width: 9, height: 9, channels: 4, background } })
      .png()
      .toBuffer();
    const pages = [{ index: 0, rotation: 0 }];
    const { pdf, standard } = await composePdf(facts, [{ content, mediaType: 'image/png', pages }]);
    expect(standard).toBe('PDF/A-2b');
    expect([await archivalFaults(pdf, 'B'), await transparencyOf(pdf)]).toEqual([[], []]);
  });

  it('turns the colours of a press into those of a screen', async () => {
    const press = await sharp(await aScannedPage({ lines: 2 }))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const pages = [{ index: 0, rotation: 0 }];
    const { pdf } = await composePdf(facts, [{ content: press, mediaType: 'image/jpeg', pages }]);
    expect(Buffer.from(await plain(pdf)).toString('latin1')).not.toContain('DeviceCMYK');
  });

  it.each<[string, (document: PDFDocument) => Promise<void> | void]>([
    [
      'writing in a font that is not in the file',
      async (document) => {
        const font = await document.embedFont(StandardFonts.TimesRoman);
        document.addPage([200, 200]).drawText('So 1', { font });
      },
    ],
    [
      'see-through areas',
      (document) =>
        document.addPage([200, 200]).drawRectangle({ width: 9, height: 9, opacity: 0.5 }),
    ],
    [
      'a note on the page',
      (document) => {
        const page = document.addPage([200, 200]);
        const note = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] });
        page.node.set(
          PDFName.of('Annots'),
          document.context.obj([document.context.register(note)]),
        );
      },
    ],
    [
      'a see-through picture',
      async (document) => {
        const png = await sharp({
          create: {
            width: 4,
            height: 4,
            channels: 4,
            background: { r: 1, g: 1, b: 1, alpha: 0.5 },
          },
        })
          .png()
          .toBuffer();
        document.addPage([200, 200]).drawImage(await document.embedPng(png));
      },
    ],
  ])('is not claimed for a page with %s', async (_, make) => {
    const { pdf, standard } = await composePdf(facts, [await aPicture(), await aPart(make)]);
    expect(standard).toBe('PDF 1.7');
    expect(await xmpOf(pdf)).toBeUndefined();
    expect(await archivalFaults(pdf, 'B')).not.toEqual([]);
  });
});

describe('the words over a scan', () => {
  const page: RecognisedPage = {
    width: 827,
    height: 1169,
    words: name.split(' ').map((text, at) => ({
      text,
      left: 100 + at * 150,
      right: 220 + at * 150,
      top: 300,
      bottom: 330,
    })),
  };

  it.each([0, 90, 180, 270])('are found and copied on a page turned by %d', async (turned) => {
    const { pdf } = await composePdf(facts, [await aPicture(turned)]);
    const isLying = turned % 180 === 90;
    const drawn = isLying ? { ...page, width: page.height, height: page.width } : page;
    const layered = await withTextLayer(pdf, [drawn]);
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(layered);
    try {
      expect(document.getPage(0).getText().normalize('NFC').trim()).toBe(name);
    } finally {
      document.destroy();
      library.destroy();
    }
  });

  it('leave the claim true: same marks, and their font in the file', async () => {
    const { pdf } = await composePdf(facts, [await aPicture()]);
    const layered = await withTextLayer(pdf, [page]);
    expect([await archivalFaults(layered, 'B'), await transparencyOf(layered)]).toEqual([[], []]);
    expect(await xmpOf(layered)).toBe(await xmpOf(pdf));
  });

  it('are not seen', async () => {
    const { pdf } = await composePdf(facts, [await aPicture()]);
    const library = await PDFiumLibrary.init();
    const pictureOf = async (content: Uint8Array): Promise<Buffer> => {
      const document = await library.loadDocument(content);
      const { data } = await document.getPage(0).render({ scale: 1, render: 'bitmap' });
      document.destroy();
      return Buffer.from(data);
    };
    const layered = await withTextLayer(pdf, [page]);
    expect((await pictureOf(layered)).equals(await pictureOf(pdf))).toBe(true);
    library.destroy();
  });

  it('lie where the scan has them, on a page that was turned and cut', async () => {
    const source = await PDFDocument.create();
    const sheet = source.addPage([300, 400]);
    sheet.setCropBox(20, 30, 200, 300);
    sheet.setRotation(degrees(90));
    // Seen turned, the page is 300 wide and 200 high; the word is in its upper left corner.
    const word = { text: 'Phượng', left: 0, top: 0, right: 60, bottom: 20 };
    const layered = await withTextLayer(await source.save(), [
      { width: 300, height: 200, words: [word] },
    ]);
    const text = Buffer.from(await plain(layered)).toString('latin1');
    expect(text).toContain('0 1 -1 0 220 30 cm');
    expect(text).toContain('1 0 0 1 0 180 Tm');
  });

  it('are none where nothing was read', async () => {
    const { pdf } = await composePdf(facts, [await aPicture()]);
    expect(await withTextLayer(pdf, [{ ...page, words: [] }])).toBe(pdf);
  });
});

/** Every packed stream unpacked, so that a reader of bytes sees it. */
async function plain(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    const bytes = decodePDFRawStream(object).decode();
    document.context.assign(ref, document.context.stream(bytes));
  }
  return document.save({ useObjectStreams: false });
}
