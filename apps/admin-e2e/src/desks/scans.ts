import { PDFDocument, rgb } from 'pdf-lib';
import type { Page } from 'playwright-core';

const [width, height] = [595, 842];

/** The separator sheet of one paper, as the product prints it. */
async function sheetOf(page: Page, dossierId: string, componentNo: number): Promise<Buffer> {
  const address = `/api/v1/dossiers/${dossierId}/separator-sheets?componentNo=${componentNo}`;
  const response = await page.request.get(address);
  if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
  return response.body();
}

export interface PaperToScan {
  readonly dossierId: string;
  readonly componentNo: number;
  readonly pages: number;
  /** Blank pages behind the written ones. */
  readonly blanks?: number;
}

/** A pile of paper as a scanner sends it: sheets, written pages and blank ones in one PDF. */
export async function scannedPile(page: Page, papers: readonly PaperToScan[]): Promise<Buffer> {
  const pile = await PDFDocument.create();
  for (const { dossierId, componentNo, pages, blanks = 0 } of papers) {
    const sheet = await PDFDocument.load(await sheetOf(page, dossierId, componentNo));
    for (const each of await pile.copyPages(sheet, sheet.getPageIndices())) pile.addPage(each);
    for (let no = 0; no < pages + blanks; no += 1) {
      const written = pile.addPage([width, height]);
      for (let line = 0; no < pages && line < 20; line += 1)
        written.drawRectangle({
          x: 70,
          y: 700 - line * 26,
          width: 300 + ((no + line) % 5) * 30,
          height: 7,
          color: rgb(0.1, 0.1, 0.1),
        });
    }
  }
  return Buffer.from(await pile.save());
}
