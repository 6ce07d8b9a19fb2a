import type { Page } from 'playwright-core';
import type { Citizen } from './intake';

export interface BatchLine {
  readonly copies: string;
  readonly note: string;
}

/** Keys of a text in the Telex way of typing: one for a letter, one more for each of its marks. */
const keysOf = (text: string): number => [...text.normalize('NFD').replace(/đ/gi, 'dd')].length;

/** Counts what a person would press. */
export class Keystrokes {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.count += keysOf(text);
    await this.page.keyboard.type(text);
  }
}

/** The intake of one person for one procedure, from the list of drafts to the first line. */
export async function beginCertifications(
  page: Page,
  keys: Keystrokes,
  citizen: Citizen,
): Promise<void> {
  await page.goto('/intake');
  const begin = page.getByRole('button', { name: 'Nhận hàng loạt' });
  await begin.focus();
  await keys.press('Enter');
  await focused(page, '#procedureCode');
  await keys.type('2.000815');
  await keys.press('Enter');
  await focused(page, '#caseNo');
  await keys.press('Enter');
  await page.getByRole('option', { name: 'Giấy tờ do cơ quan Việt Nam cấp' }).waitFor();
  await keys.press('Enter');
  await focused(page, '[id="applicant.personalId"]');
  for (const text of [citizen.personalId, citizen.fullName, citizen.bornOn, citizen.phone]) {
    await keys.type(text);
    await keys.press('Enter');
  }
  await focused(page, '[id="applicant.address"]');
  await keys.type(citizen.address);
  await keys.press('Enter');
  await keys.press('Enter');
  const papers = page.getByRole('grid', { name: 'Giấy tờ' }).getByRole('row');
  const count = await papers.count();
  for (let no = 0; no < count; no++) {
    await papers.nth(no).and(page.locator(':focus')).waitFor();
    await keys.press('Space');
  }
  await keys.press('F6');
  await lineInFocus(page, 1);
}

/** One line each, Enter to the next. */
export async function typeLines(
  page: Page,
  keys: Keystrokes,
  lines: readonly BatchLine[],
): Promise<void> {
  for (const [index, { copies, note }] of lines.entries()) {
    await lineInFocus(page, index + 1);
    await keys.type(copies);
    await keys.press('Tab');
    await keys.type(note);
    if (index < lines.length - 1) await keys.press('Enter');
  }
}

const lineInFocus = (page: Page, no: number) => focused(page, `[id="rows.${no - 1}.copies"]`);

async function focused(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}
