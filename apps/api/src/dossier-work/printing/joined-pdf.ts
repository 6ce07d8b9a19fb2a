import { PDFDocument } from 'pdf-lib';

/** The pages of several files as one, in their order. */
export async function joinedPdf(files: readonly Buffer[], title: string): Promise<Buffer> {
  const joined = await PDFDocument.create();
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setLanguage('vi');
  for (const file of files) {
    const source = await PDFDocument.load(file);
    for (const page of await joined.copyPages(source, source.getPageIndices()))
      joined.addPage(page);
  }
  return Buffer.from(await joined.save());
}
