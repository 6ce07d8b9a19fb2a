import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What the citizen finds behind the QR code of the receipt. */
export async function openTracking(page: Page, code: string, secret: string): Promise<void> {
  await page.goto(`/track/${code}?s=${secret}`);
  await page.getByRole('heading', { level: 1, name: /^Hồ sơ/ }).waitFor();
}

/** A rating sent without the page; answers the status and the kind of the problem. */
export async function rateByRequest(page: Page, code: string, secret: string): Promise<string> {
  const response = await page.request.post('/api/v1/ratings', {
    data: { code, secret, score: 1 },
    headers: { 'idempotency-key': randomUUID() },
  });
  const { type } = (await response.json()) as { type?: string };
  return `${response.status()} ${response.headers()['content-type']} ${type}`;
}
