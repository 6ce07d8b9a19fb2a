import type { Page } from 'playwright-core';
import { ScreenWatch } from '../support/screen-watch';

const navigation = (page: Page) =>
  page.getByRole('navigation').getByRole('link').filter({ visible: true });

async function addressesOf(page: Page): Promise<string[]> {
  const links = navigation(page);
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  return addresses.filter((address) => address !== null);
}

export const firstRow = (page: Page) =>
  page.getByRole('main').getByRole('grid').getByRole('link').first();

/** Whoever oversees opens a dossier for a reason only. */
async function giveReason(page: Page): Promise<void> {
  await page.getByRole('dialog').getByLabel('Lý do', { exact: true }).fill('Kiểm tra định kỳ.');
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Every item of the navigation, and what its first row leads to; answers the faults. */
export async function openAll(page: Page): Promise<string[]> {
  const watch = new ScreenWatch(page);
  for (const address of await addressesOf(page)) {
    const item = navigation(page).and(page.locator(`[href="${address}"]`));
    await watch.look(() => item.first().click());
    const row = firstRow(page);
    if (await row.isVisible()) await watch.look(() => row.click());
    if (await page.getByRole('dialog').isVisible()) await watch.look(() => giveReason(page));
  }
  return watch.faults;
}
