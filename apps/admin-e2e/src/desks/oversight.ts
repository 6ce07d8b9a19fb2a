import type { Page } from 'playwright-core';

/** A figure of the dashboard: how many dossiers stand behind it. */
export async function figure(page: Page, measure: string): Promise<number> {
  await page.goto('/reports');
  const link = page.getByRole('link', { name: new RegExp(`Mở danh sách: ${measure}$`) });
  return Number((await link.innerText()).replaceAll('.', ''));
}

/** From the figure to the list behind it. */
export async function drillDown(page: Page, measure: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`Mở danh sách: ${measure}$`) }).click();
  await page.waitForURL('**/reports/dossiers?**');
}

/** Reckons every row, seal and signature of the journal again; answers the sentence. */
export async function verifyJournal(page: Page): Promise<string> {
  await page.goto('/journal/verification');
  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click();
  const verdict = page.getByText(/^(Nguyên vẹn đến dòng|Dòng .* không khớp)/);
  return verdict.innerText();
}

/** What the journal tells of one subject, as the auditor reads it on the screen, oldest first. */
export async function journalOf(page: Page, subjectType: string, id: string): Promise<string[]> {
  await page.goto(`/journal?subjectType=${subjectType}&subjectId=${id}`);
  const grid = page.getByRole('grid', { name: 'Nhật ký' });
  await grid.getByRole('gridcell').first().waitFor();
  const facts = await grid.locator('tbody tr > td:nth-child(3)').allInnerTexts();
  return facts.reverse();
}
