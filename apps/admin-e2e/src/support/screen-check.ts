import type { Page } from 'playwright-core';
import { violationsOn } from './accessibility';

/** Everything a screen must not do when it is merely opened. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { pathname } = new URL(page.url());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const faults = await violationsOn(page);
  if (/^Lỗi: /.test(await page.title())) faults.push(`${pathname}: says that it failed`);
  if (await page.getByText('Không có màn hình này.').isVisible())
    faults.push(`${pathname}: does not exist`);
  return faults;
}

/** Refusals by the API while the page is open; a new intake asks for a draft that is not there. */
export function refusalsOn(page: Page): string[] {
  const refusals: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const isNewDraft = response.status() === 404 && /\/drafts\/[^/]+$/.test(pathname);
    if (response.status() >= 400 && !isNewDraft)
      refusals.push(`${response.status()} ${pathname} on ${new URL(page.url()).pathname}`);
  });
  return refusals;
}
