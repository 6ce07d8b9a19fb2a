import type { Page } from 'playwright-core';
import { shownCode } from './desks/intake';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

/** A browser window on a screen of 1366 × 768 leaves this for the page. */
const workingArea = { width: 1366, height: 641 };
const mostStrokes = 40;
/** F2, six initials, Enter, ten digits, Enter, four times Space, F9. */
const shortestPath = 24;

const card =
  '068190004568||Nguyễn Thị Hồng Phượng|05021990|Nữ|12 Hà Huy Tập, phường Xuân Hương – Đà Lạt|10052021';

/** Presses keys and counts them; what a scanner types is not typed by the clerk. */
class CountedKeyboard {
  strokes = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.strokes += 1;
    }
  }

  /** A scanner sends a card within milliseconds, faster than a driver presses keys. */
  async scan(text: string): Promise<void> {
    await this.page.evaluate((scanned) => {
      const begunAt = performance.now();
      for (const [index, key] of [...scanned, 'Enter'].entries()) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        // The scanner's own pace: the page may be slower than the keys come.
        Object.defineProperty(event, 'timeStamp', { value: begunAt + 2 * index });
        document.activeElement?.dispatchEvent(event);
      }
    }, text);
  }
}

const focused = (page: Page, id: string) => page.locator(`[id="${id}"]:focus`).waitFor();
const papersOf = (page: Page) => page.getByRole('grid', { name: 'Giấy tờ' }).getByRole('row');

journey('a known procedure with four papers is received in few keystrokes', async (office) => {
  const page = await office.asPerson('motcua', workingArea);
  const keyboard = new CountedKeyboard(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keyboard.press('F2');
  await focused(page, 'procedureCode');
  await keyboard.press(...'dkktld', 'Enter');
  await focused(page, 'applicant.personalId');
  await papersOf(page).nth(3).waitFor();
  expect(await papersOf(page).count()).toBe(4);
  await keyboard.scan(card);
  await focused(page, 'applicant.phone');
  await keyboard.press(...'0912345678', 'Enter');
  for (let no = 0; no < 4; no++) {
    await papersOf(page).nth(no).and(page.locator(':focus')).waitFor();
    await keyboard.press('Space');
  }
  const printed = page
    .context()
    .waitForEvent('request', (request) => request.url().includes('/forms/receipt'));
  await keyboard.press('F9');

  await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' }).waitFor();
  const code = await shownCode(page);
  await page.getByText('Nguyễn Thị Hồng Phượng').first().waitFor();
  // The receipt opens by itself; one Enter in the print dialog of the browser ends the act.
  const file = await page.request.get((await printed).url());
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  keyboard.strokes += 1;

  expect(code).toMatch(/^H36\.101-\d{6}-\d{4}$/);
  expect(keyboard.strokes).toBeLessThanOrEqual(mostStrokes);
  expect(keyboard.strokes).toBeLessThanOrEqual(shortestPath + 1);
});

journey('six papers, the review and the main act stand on one screen', async (office) => {
  const page = await office.asPerson('motcua', workingArea);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('F2');
  await focused(page, 'procedureCode');
  await page.keyboard.type('dkks');
  await page.keyboard.press('Enter');
  await focused(page, 'caseNo');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await papersOf(page).nth(5).waitFor();
  await page.getByText(/^Chưa đủ:/).waitFor();
  const shown = await page.evaluate(() => ({
    scrolled: window.scrollY,
    last: document.querySelector('[role=grid] tr:last-child')?.getBoundingClientRect().bottom,
    act: document.querySelector('[aria-keyshortcuts=F9]')?.getBoundingClientRect().bottom,
  }));
  expect(await papersOf(page).count()).toBe(6);
  expect(shown.scrolled).toBe(0);
  expect(shown.last).toBeLessThanOrEqual(workingArea.height);
  expect(shown.act).toBeLessThanOrEqual(workingArea.height);
});

journey('«Receive now» in the guidance leads to the person', async (office) => {
  const page = await office.asPerson('buudien');
  await page.goto('/guide/1.001193?case=2');
  await page.getByRole('heading', { level: 2, name: 'Đăng ký khai sinh' }).waitFor();
  await page.keyboard.press('F9');
  await page.waitForURL('**/intake/*');
  await focused(page, 'applicant.personalId');
  await page.goto('/reports');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('F2');
  await page.waitForURL('**/intake/*');
  await focused(page, 'procedureCode');
});
