import type { Page } from 'playwright-core';

/** A page that stands for the signed paper. */
const signedPaper = Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >> endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
trailer << /Size 4 /Root 1 0 R >>
startxref
184
%%EOF
`);

/** Takes a dossier from the queue of those nobody works on yet. */
export async function take(page: Page, code: string): Promise<void> {
  await page.goto('/processing?tab=toTake');
  await openRow(page, code);
  await page.getByRole('button', { name: 'Nhận việc' }).click();
  await page.getByText(`đã xong hồ sơ ${code}`).first().waitFor();
}

/** Files the result and lays it before the leader. */
export async function submitWithResult(page: Page, code: string): Promise<void> {
  await page.goto('/processing?tab=mine');
  await openRow(page, code);
  const name = 'Giay khai sinh.pdf';
  await page
    .getByLabel('Thêm kết quả')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: signedPaper });
  await page.getByText(name).first().waitFor();
  await page.getByRole('button', { name: 'Trình ký' }).click();
  await page.getByText(`đã xong hồ sơ ${code}`).first().waitFor();
}

/** The leader reads the result and signs it. */
export async function approve(page: Page, code: string, decisionNo: string): Promise<void> {
  await page.goto('/processing?tab=toSign');
  await openRow(page, code);
  await page.getByLabel(/Số văn bản kết quả/).fill(decisionNo);
  await page.keyboard.press('F9');
  await page.getByText(`đã xong hồ sơ ${code}`).first().waitFor();
}

async function openRow(page: Page, code: string): Promise<void> {
  await page.getByRole('row', { name: code }).click();
  await page.getByRole('heading', { name: code }).waitFor();
}
