import { PDFDocument } from 'pdf-lib';

/** The pages of several files as one, in the order in which they are added. */
export class JoinedPdf {
  private constructor(private readonly joined: PDFDocument) {}

  static async begin(title: string): Promise<JoinedPdf> {
    const joined = await PDFDocument.create();
    joined.setTitle(title, { showInWindowTitleBar: true });
    joined.setLanguage('vi');
    return new JoinedPdf(joined);
  }

  async add(file: Buffer): Promise<void> {
    const source = await PDFDocument.load(file);
    for (const page of await this.joined.copyPages(source, source.getPageIndices()))
      this.joined.addPage(page);
  }

  async end(): Promise<Buffer> {
    return Buffer.from(await this.joined.save());
  }
}
