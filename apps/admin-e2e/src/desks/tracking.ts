import type { Page } from 'playwright-core';

/** What the citizen finds behind the QR code of the receipt. */
export async function openTracking(page: Page, code: string, secret: string): Promise<void> {
  await page.goto(`/track/${code}?s=${secret}`);
  await page.getByRole('heading', { level: 1, name: /^Hồ sơ/ }).waitFor();
}
