import type { Page } from 'playwright-core';

/** F8 opens the paper in a tab of its own; this browser has no viewer, so it is fetched again. */
export async function printed(page: Page): Promise<string> {
  const context = page.context();
  const opened = context.waitForEvent('page');
  // Only the new window goes to an address of the API; the page itself merely asks for data.
  const asked = context.waitForEvent(
    'request',
    (request) => request.isNavigationRequest() && request.url().includes('/api/v1/'),
  );
  await page.keyboard.press('F8');
  const address = (await asked).url();
  await (await opened).close();
  const response = await page.request.get(address);
  return `${response.status()} ${(await response.body()).subarray(0, 5).toString()}`;
}
