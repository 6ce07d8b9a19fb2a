import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** F8 opens the paper in a tab of its own; this browser has no viewer and saves it instead. */
export async function printed(page: Page): Promise<Buffer> {
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('F8');
  const tab = await opened;
  const download = await tab.waitForEvent('download');
  return readFile(await download.path());
}
