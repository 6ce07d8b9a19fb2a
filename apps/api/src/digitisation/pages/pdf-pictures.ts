import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from 'pdf-lib';

/** Pixels of a picture that lies on a page. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The pictures of every page, read from the file's dictionaries without unpacking them. */
export async function pictureSizesOf(content: Uint8Array): Promise<PictureSize[][]> {
  const document = await PDFDocument.load(content, { updateMetadata: false });
  return document.getPages().map(picturesOn);
}

function picturesOn(page: PDFPage): PictureSize[] {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (!objects) return [];
  return objects.keys().flatMap((name) => {
    const stream = objects.lookup(name);
    if (!(stream instanceof PDFRawStream)) return [];
    if (stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    const side = (key: string): number => {
      const value = stream.dict.lookup(PDFName.of(key));
      return value instanceof PDFNumber ? value.asNumber() : 0;
    };
    return [{ width: side('Width'), height: side('Height') }];
  });
}
