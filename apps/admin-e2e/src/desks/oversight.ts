import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';

/** A figure of the dashboard: how many dossiers stand behind it. */
export async function figure(page: Page, measure: string): Promise<number> {
  await page.goto('/reports');
  const link = page.getByRole('link', { name: new RegExp(`Mở danh sách: ${measure}$`) });
  return Number((await link.innerText()).replaceAll('.', ''));
}

/** The figure once it no longer moves: dossiers are counted some time after they were received. */
export async function restingFigure(page: Page, measure: string): Promise<number> {
  const seen: number[] = [];
  await eventually(
    async () => seen.push(await figure(page, measure)),
    () => new Set(seen.slice(-3)).size === 1 && seen.length >= 3,
  );
  return seen.at(-1) ?? Number.NaN;
}

/** The figure once everything wanted is counted, or when time is up. */
export function countedFigure(page: Page, measure: string, wanted: number): Promise<number> {
  return eventually(
    () => figure(page, measure),
    (count) => count >= wanted,
  );
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

/**
 * What the journal tells of one subject, as the auditor reads it on the screen, oldest first. A
 * row is shown once it is sealed, so it looks until the last fact that is waited for is there.
 */
export function journalOf(
  page: Page,
  { type, id }: { readonly type: string; readonly id: string },
  lastFact: string,
): Promise<string[]> {
  const read = async (): Promise<string[]> => {
    await page.goto(`/journal?subjectType=${type}&subjectId=${id}`);
    const grid = page.getByRole('grid', { name: 'Nhật ký' });
    await grid.getByRole('gridcell').first().waitFor();
    const facts = await grid.locator('tbody tr > td:nth-child(3)').allInnerTexts();
    return facts.reverse();
  };
  return eventually(read, (facts) => facts.includes(lastFact));
}
