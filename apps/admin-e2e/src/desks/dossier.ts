import type { Locator, Page } from 'playwright-core';

/** F3, the code, Enter: an exact code opens at once. */
export async function findDossier(page: Page, code: string): Promise<void> {
  await page.getByRole('search').waitFor();
  await page.keyboard.press('F3');
  await page.getByRole('search').locator('input:focus').waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: code }).waitFor();
}

/** The main act of the dossier, with whatever its dialog proposes. */
export async function handOnForProcessing(page: Page, code: string): Promise<void> {
  await findDossier(page, code);
  await page.getByRole('button', { name: 'Chuyển xử lý' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('F9');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đang xử lý').first().waitFor();
}

/** One of the listed reasons; a letter to the applicant rests on one. */
export async function chooseReason(dialog: Locator, reason: string): Promise<void> {
  const page = dialog.page();
  await dialog.getByRole('combobox', { name: /^Loại lý do/ }).click();
  await page.getByRole('option', { name: reason, exact: true }).click();
}
